import { DestroyRef, inject, signal } from '@angular/core';
import { mockSocketIo, type SocketIoMock } from '@wirelight/simulator/msw';
import { allowWorkers } from '../../realm/allow-workers';
import { startChat } from './chat/chat-server';
import { LiveRecording } from './live-recording';

/**
 * The chat's server in this tab, and the recording of what goes to it and comes from it. Must be created in an injection
 * context; ends with it.
 */
export class LiveServer {
  readonly #mock = signal<SocketIoMock | null>(null);
  readonly #error = signal<string | null>(null);
  readonly #live = new LiveRecording();
  readonly #destroyRef = inject(DestroyRef);

  /** `null` until the server has started. */
  readonly mock = this.#mock.asReadonly();
  /** Why it has not started. */
  readonly error = this.#error.asReadonly();
  readonly recording = this.#live.recording;
  readonly cursor = this.#live.cursor;

  /** Starts the server; only in a browser. */
  async start(): Promise<void> {
    allowWorkers();
    try {
      const mock = await mockSocketIo(startChat, {
        // Short, so that the server soon notices who is gone.
        server: { pingInterval: 3000, pingTimeout: 2000 },
        host: (url) => url.searchParams.get('person') ?? 'browser',
      });
      if (this.#destroyRef.destroyed) {
        await mock.close();
        return;
      }
      const ignore = this.#live.watch(mock);
      this.#destroyRef.onDestroy(() => {
        ignore();
        void mock.close();
      });
      this.#mock.set(mock);
    } catch (error) {
      this.#error.set(error instanceof Error ? error.message : String(error));
    }
  }
}
