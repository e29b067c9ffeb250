/** A moment or a duration in words of fixed precision: `0 ms`, `40 ms`, `123.4 ms`, `25.08 s`, `1 min 5 s`. */
export function formatTime(ms: number): string {
  if (ms < 1000) return `${trim(ms, 1)} ms`;
  if (ms < 60_000) return `${trim(ms / 1000, 2)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
