import { computed, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import type { SocketIoMock } from '@wirelight/simulator/msw';
import { cursorAtEnd } from '@wirelight/visuals';

/** Milliseconds between two looks at what was recorded. */
const LOOK_EVERY = 100;

const NOTHING: Recording = {
  version: 1,
  scenario: 'live',
  seed: 0,
  duration: 0,
  entries: [],
  truncated: false,
};

/** What went to a mocked server and came from it so far, as views want it. A burst of messages is one change. */
export class LiveRecording {
  readonly #recording = signal<Recording>(NOTHING);

  readonly recording = this.#recording.asReadonly();
  /** At the end: views show all of it. */
  readonly cursor = computed(() => cursorAtEnd(this.#recording()));

  /** Takes over what is recorded from now on. @returns Ends that. */
  watch(mock: SocketIoMock): () => void {
    let look: ReturnType<typeof setTimeout> | undefined;
    const ignore = mock.onRecord(() => {
      look ??= setTimeout(() => {
        look = undefined;
        this.#recording.set(mock.recording());
      }, LOOK_EVERY);
    });
    return () => {
      ignore();
      clearTimeout(look);
    };
  }
}
