const kWord = 24; // characters in which a word that was cut ought to end

// What stands before a quotation, from a whole word on; what was cut off is shown as such.
export function contextBefore(text: string, cut: boolean): string {
  if (!cut) return text;
  const space = text.search(/\s/);
  return "… " + (space >= 0 && space < kWord ? text.slice(space + 1) : text);
}

// What stands after it, up to a whole word.
export function contextAfter(text: string, cut: boolean): string {
  if (!cut) return text;
  const space = text.search(/\s\S*$/);
  return (space >= 0 && text.length - space < kWord ? text.slice(0, space) : text) + " …";
}

export const kContext = 120; // characters that the core gives on each side; fewer mean the text begins or ends there
