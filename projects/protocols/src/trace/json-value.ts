/** Whether a value out of JSON is an object, and neither an array nor `null`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value out of JSON is text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a value out of JSON is a whole number from 0 that loses no digits. */
export function isWholeNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether a value out of JSON is a moment or a span of time: from 0, and not what JSON has no number for, as in `1e999`. */
export function isTime(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) >= 0;
}

/** Whether a value out of JSON is one of a few words. */
export function isOneOf<T extends string>(words: readonly T[], value: unknown): value is T {
  return (words as readonly unknown[]).includes(value);
}
