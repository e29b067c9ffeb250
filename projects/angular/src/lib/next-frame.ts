/** A page that is not shown draws no frames; it is brought up to date this often instead. In milliseconds. */
const HIDDEN = 250;
/** Where nothing is drawn at all, such as in Node.js. In milliseconds. */
const NO_FRAMES = 16;

/** Calls back once, before the browser draws the next time. */
export function onNextFrame(callback: () => void): void {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis as Partial<typeof globalThis>;
  const first = (): void => {
    if (frame) cancelAnimationFrame?.(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame?.(first);
  const timer = setTimeout(first, frame ? HIDDEN : NO_FRAMES);
}
