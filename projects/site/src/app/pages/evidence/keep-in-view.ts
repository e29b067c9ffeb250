import { afterRenderEffect, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { abortWhenReaderMoves } from '../../lab-parts/views/abort-when-reader-moves';

/**
 * Who comes by a link to a section sees that section, however much what stands above it grows, until the reader moves. Must be called in
 * an injection context; ends with it.
 *
 * @param grows Reads the signals whose change makes the page grow.
 */
export function keepInView(grows: () => unknown): void {
  const document = inject(DOCUMENT);
  const ending = new AbortController();
  inject(DestroyRef).onDestroy(() => {
    ending.abort();
  });
  let listens = false;
  afterRenderEffect({
    read: () => {
      grows();
      const { defaultView: page } = document;
      if (ending.signal.aborted || page === null) return;
      if (!listens) {
        listens = true;
        abortWhenReaderMoves(page, ending);
      }
      const id = page.location.hash.slice(1);
      if (id !== '') document.getElementById(id)?.scrollIntoView();
    },
  });
}
