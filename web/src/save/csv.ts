// RFC 4180 with CR LF. A cell that a spreadsheet would run as a formula has an apostrophe in front, as in `stemma export`.
export type CellValue = string | number | null | undefined;

const kFormula = /^[=+\-@\t\r]/;

export function csvCell(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = kFormula.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvFile(head: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return [head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}
