import { NgZone, untracked } from '@angular/core';
import { onNextFrame } from '../next-frame';

/**
 * Writes at once after a change, and after those that follow at most once per frame, so that a burst
 * of events does not render more often than the screen shows.
 *
 * @param zone - Frames are waited for outside of it.
 * @param write - Not tracked, so that it may set signals wherever the change comes from.
 * @returns To be called with each change.
 */
export function oncePerFrame(zone: NgZone, write: () => void): () => void {
  let isWaiting = false;
  let isDirty = false;
  const flush = (): void => {
    isWaiting = isDirty;
    if (!isDirty) return;
    isDirty = false;
    untracked(write);
    zone.runOutsideAngular(() => {
      onNextFrame(flush);
    });
  };
  return () => {
    isDirty = true;
    if (!isWaiting) flush();
  };
}
