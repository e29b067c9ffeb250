import type { Recording } from '@wirelight/protocols';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Handler, InterceptedBy, ServiceWorkerOptions } from './interception.js';
import type { NetworkSwitches } from './page-network.js';
import type { ReceivedEvent, WaitOptions } from './received-events.js';

/** MSW's own worker, as far as it is used here. */
export interface WorkerLike {
  use(...handlers: Handler[]): void;
}

/** Options of `mockSocketIo`. */
export interface MockSocketIoOptions {
  /** Where the server is to be found: an http or https address whose path does not matter. Default the page's own origin. */
  readonly url?: string;
  /** Options of the server, as `new Server(httpServer, options)` takes them. `serveClient` is always off. */
  readonly server?: Partial<ServerOptions>;
  /**
   * A worker of MSW (`setupWorker()`) that the page has started itself, for other mocks. Without it this one starts its own;
   * two at a time are more than MSW allows.
   */
  readonly worker?: WorkerLike;
  /** Where MSW's script is, or `false` to patch the page's own interfaces instead of using a Service Worker. */
  readonly serviceWorker?: ServiceWorkerOptions | false;
  /** Name in the recording of whoever asks for this address. Default `browser` for all. */
  readonly host?: (url: URL) => string;
}

/** A Socket.IO server that lives in this page. */
export interface SocketIoMock {
  /** Origin that it answers at, e.g. `http://localhost:4200`. */
  readonly url: string;
  /** The real server: emit from it, look at its rooms, disconnect sockets. */
  readonly io: Server;
  /** Fault switches. */
  readonly network: NetworkSwitches;
  /** Who intercepts the page's requests; for `page`, why it is not the Service Worker. */
  readonly interceptedBy: InterceptedBy;
  /**
   * The server's side of the next client that nobody has waited for yet; one that is there already counts.
   *
   * @throws MockError `MOCK_NO_CLIENT` after the timeout (default 1000 ms).
   */
  waitForClient(options?: WaitOptions & { readonly namespace?: string }): Promise<Socket>;
  /**
   * The next event of this name, from whichever client. Every event is handed out once, also one that came before the call.
   *
   * @throws MockError `MOCK_NOT_RECEIVED` after the timeout (default 1000 ms), with what came instead.
   */
  received(event: string, options?: WaitOptions): Promise<ReceivedEvent>;
  /** Every byte so far, with its meaning for `@wirelight/protocols`. */
  recording(): Recording;
  /** Calls `listener` whenever something was recorded. @returns Ends that. */
  onRecord(listener: () => void): () => void;
  /**
   * Ends everything: sockets are told, held polls answered, timers gone, the page's own network is back when this was the
   * last mock. A second call does nothing.
   */
  close(): Promise<void>;
}
