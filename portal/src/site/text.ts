/** Paragraphs of a plain text, as staff type them: one a line. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A phone number as a link calls it: digits and a leading plus only. */
export function callable(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** `12.3 KB`, for the size of a download. */
export function spokenBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
