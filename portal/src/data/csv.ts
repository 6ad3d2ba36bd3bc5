/** Digits that a spreadsheet would turn into a rounded number or strip of zeros: codes, phones. */
const looksLikeNumber = /^\+?\d[\d -]{5,}$|^0\d/;

/** Starts that a spreadsheet would run as a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

/** One cell by RFC 4180. Codes and phones get a leading tab, which Excel and WPS take as text and do not show. */
function cell(text: string): string {
  if (looksLikeNumber.test(text)) return `"\t${text}"`;
  const safe = looksLikeFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row with its line end, CRLF. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

/** A CSV file that Excel and WPS open as UTF-8: byte order mark first. */
export function csvFile(lines: readonly string[]): string {
  return `\ufeff${lines.join('')}`;
}
