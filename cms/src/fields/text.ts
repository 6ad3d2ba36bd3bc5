/** A text that may be missing, as contracts want it: null instead of nothing or only spaces. */
export function textOrNull(value: string | null | undefined): string | null {
  const text = value?.trim();
  return text ? text : null;
}
