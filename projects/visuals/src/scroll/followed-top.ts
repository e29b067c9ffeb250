import {
  afterNextRender,
  afterRenderEffect,
  linkedSignal,
  signal,
  type ElementRef,
  type Signal,
  type WritableSignal,
} from '@angular/core';
import type { FollowScroll } from './follow-scroll';

/** From the present `scrollTop` to the one from which what is followed can be seen. */
export type TopOf = (before: number) => number;

/**
 * The `scrollTop` of a list that goes with the cursor, as a signal. It is known before the list is drawn, so that the list is
 * drawn once, where it will stand; asking the browser first would cost a layout, and drawing it again another. Needs an
 * injection context.
 *
 * @param viewport - What scrolls; written to after the list was drawn.
 * @param follows - Whether the list goes with the cursor.
 * @param wanted - Changes whenever the cursor does; `null` for a list that never scrolls. It may ask for more than there is.
 * @returns CSS pixels, 0 on the server; set it for any other scrolling.
 */
export function injectFollowedTop(
  viewport: Signal<ElementRef<HTMLElement>>,
  follows: FollowScroll,
  wanted: Signal<TopOf | null>,
): WritableSignal<number> {
  // The first picture is that of the server, which cannot scroll.
  const isDrawn = signal(false);
  afterNextRender(() => {
    isDrawn.set(true);
  });
  const top = linkedSignal<TopOf | null, number>({
    source: () => (isDrawn() ? wanted() : null),
    computation: (topOf, previous) => {
      const before = previous?.value ?? 0;
      return topOf !== null && follows.isFollowing ? topOf(before) : before;
    },
  });
  afterRenderEffect({
    write: () => {
      const wantedTop = top();
      // Where the reader scrolled to: writing would stop a movement that goes on.
      if (wantedTop === follows.top) return;
      const element = viewport().nativeElement;
      element.scrollTop = wantedTop;
      follows.moved(element.scrollTop);
    },
  });
  return top;
}
