import { abortWhenReaderMoves } from './abort-when-reader-moves';

/** CSS pixels between the dock and what stands below it. */
const GAP = 16;
/** Part of the window in which enough of a part can be read. */
const ENOUGH = 1 / 3;
/** For so many frames what has changed above is laid out, and the browser makes up for it, once more for what was scrolled already. */
const FRAMES = 10;

/**
 * Gives a part of a lab the focus, so that Tab goes on there, and brings it into sight below the dock; nothing is scrolled where enough of
 * it can be seen. The page jumps and does not glide, whatever motion the reader likes: what stands above may still change its height. Who
 * goes on meanwhile is not taken back.
 *
 * @param part - Can have the focus.
 * @param dock - Sticks to the top of the window, or in a low window scrolls away.
 */
export function leadTo(part: HTMLElement, dock: HTMLElement): void {
  part.focus({ preventScroll: true });
  const ending = new AbortController();
  abortWhenReaderMoves(window, ending);
  let frames = FRAMES;
  const settle = (): void => {
    if (ending.signal.aborted) return;
    bringIntoSight(part, dock);
    if (frames-- > 0) requestAnimationFrame(settle);
    else ending.abort();
  };
  settle();
}

function bringIntoSight(part: HTMLElement, dock: HTMLElement): void {
  const { top, height } = part.getBoundingClientRect();
  const isSticky = getComputedStyle(dock).position === 'sticky';
  const covered = isSticky ? dock.getBoundingClientRect().height : 0;
  const isSeen = top >= covered && top + Math.min(height, innerHeight * ENOUGH) <= innerHeight;
  if (!isSeen) scrollBy({ top: top - covered - GAP, behavior: 'instant' });
}
