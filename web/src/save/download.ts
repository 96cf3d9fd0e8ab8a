const kKept = 10_000; // milliseconds for which the browser may still read the file

export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), kKept);
}

// A file name from words of the page: letters, digits and hyphens only.
export function fileName(words: string, extension: string): string {
  const kept = words.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60).toLowerCase();
  return `stemma-${kept || "view"}.${extension}`;
}
