/** The value below which a share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? Number.NaN;
}

/** Half of the values are below the first number, 95 of 100 below the second. */
export function summary(values: readonly number[]): string {
  return [0.5, 0.95].map((share) => percentile(values, share).toFixed(0).padStart(6)).join(' /');
}
