/** What tells that the reader goes somewhere himself. */
const MOVES = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/** Aborts as soon as the reader goes somewhere himself; listens no longer once it is aborted. */
export function abortWhenReaderMoves(page: Window, ending: AbortController): void {
  for (const move of MOVES) {
    page.addEventListener(move, () => ending.abort(), { passive: true, signal: ending.signal });
  }
}
