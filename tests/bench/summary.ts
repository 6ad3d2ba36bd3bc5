/** Half of the values are below the first number, 95 of 100 below the second. */
export function summary(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return [0.5, 0.95].map((share) => (at(share) ?? Number.NaN).toFixed(0).padStart(6)).join(' /');
}
