/**
 * A quantile by the nearest rank: the smallest value below or at which the share of all values lies.
 *
 * @param share - 0 to 1, e.g. 0.95.
 * @returns `NaN` when there are no values.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}
