/** A moment or a duration in words of fixed precision: `0 ms`, `40 ms`, `123.4 ms`, `25.08 s`, `1 min 5 s`, `2 min`. */
export function formatTime(ms: number): string {
  const tenths = Math.round(ms * 10) / 10;
  if (tenths < 1000) return `${tenths} ms`;
  const hundredths = Math.round(ms / 10) / 100;
  if (hundredths < 60) return `${hundredths} s`;
  const seconds = Math.round(ms / 1000);
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
