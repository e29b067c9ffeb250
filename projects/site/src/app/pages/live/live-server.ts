import { computed, DestroyRef, inject, signal } from '@angular/core';
import type { Recording } from '@wirelight/protocols';
import { mockSocketIo, type SocketIoMock } from '@wirelight/simulator/msw';
import { allowWorkers } from '../../realm/allow-workers';
import { startChat } from './chat/chat-server';

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

/**
 * The chat's server in this tab, and the recording of what goes to it and comes from it. Must be created in an injection
 * context; ends with it.
 */
export class LiveServer {
  readonly #mock = signal<SocketIoMock | null>(null);
  readonly #error = signal<string | null>(null);
  readonly #recording = signal<Recording>(NOTHING);
  #isOver = false;

  /** `null` until the server has started. */
  readonly mock = this.#mock.asReadonly();
  /** Why it has not started. */
  readonly error = this.#error.asReadonly();
  readonly recording = this.#recording.asReadonly();
  readonly cursor = computed(() => ({
    at: this.#recording().duration,
    index: this.#recording().entries.length,
  }));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.#isOver = true;
      void this.#mock()?.close();
    });
  }

  /** Starts the server; only in a browser. */
  async start(): Promise<void> {
    allowWorkers();
    try {
      const mock = await mockSocketIo(startChat, {
        // Short, so that the server soon notices who is gone.
        server: { pingInterval: 3000, pingTimeout: 2000 },
        host: (url) => url.searchParams.get('person') ?? 'browser',
      });
      if (this.#isOver) {
        await mock.close();
        return;
      }
      this.#watch(mock);
      this.#mock.set(mock);
    } catch (error) {
      this.#error.set(error instanceof Error ? error.message : String(error));
    }
  }

  /** Takes the recording over now and then: a burst of messages is one change of the signal. */
  #watch(mock: SocketIoMock): void {
    let isWaiting = false;
    mock.onRecord(() => {
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        if (!this.#isOver) this.#recording.set(mock.recording());
      }, LOOK_EVERY);
    });
  }
}
