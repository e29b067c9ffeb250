/** The limits of a number that the reader may change. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Written behind the number, e.g. `ms`. */
  readonly unit: string;
}

/**
 * Brings what a reader typed within the limits and onto a step.
 *
 * @param value - Any number, `NaN` for an empty box.
 * @param fallback - What holds when nothing was typed.
 */
export function clampNumber(value: number, limits: NumberLimits, fallback: number): number {
  if (!Number.isFinite(value)) return fallback;
  const { min, max, step } = limits;
  const steps = Math.round((value - min) / step);
  // 0.1 + 0.2 must not show as 0.30000000000000004.
  const stepped = Number((min + steps * step).toFixed(decimals(step)));
  return Math.min(Math.max(stepped, min), max);
}

function decimals(step: number): number {
  return (String(step).split('.')[1] ?? '').length;
}
