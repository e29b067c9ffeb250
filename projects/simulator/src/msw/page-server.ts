import type { Recording } from '@wirelight/protocols';
import type { Server, ServerOptions } from 'socket.io';
import { RealTimeClock } from '../clock/real-time-clock.js';
import { parseAddress } from '../http/address.js';
import { VirtualHttpServer } from '../http/virtual-http-server.js';
import type { Realm } from '../realm/realm.js';
import { localEntry } from '../recorder/local-entry.js';
import { LiveRecorder } from './live-recorder.js';
import { createPageEnvironment } from './page-environment.js';
import { PageNetwork } from './page-network.js';
import { ReceivedEvents } from './received-events.js';
import { createPageTime } from './page-time.js';

/** Milliseconds that `close` gives connections to end by themselves. */
const PATIENCE = 1000;

/** The real Socket.IO server in a page: on the virtual network, in real time, every byte recorded. */
export class PageServer {
  readonly io: Server;
  readonly network: PageNetwork;
  readonly recorder: LiveRecorder;
  readonly received: ReceivedEvents;

  readonly #clock: RealTimeClock;
  readonly #time = createPageTime();
  readonly #open = new Set<Promise<unknown>>();
  #isClosing = false;
  #isClosed = false;

  private constructor(
    createRealm: (environment: ReturnType<typeof createPageEnvironment>) => Realm,
    origin: string,
    options: Partial<ServerOptions>,
  ) {
    const onError = (error: unknown): void => {
      this.recorder.append(localEntry('error', 'server', String(error), stackOf(error)));
      // The page's own program has a mistake: it belongs on the console and into the test's report.
      reportError(error);
    };
    this.#clock = new RealTimeClock(this.#time, onError);
    this.recorder = new LiveRecorder(this.#clock);
    this.network = new PageNetwork(this.#clock, this.recorder);
    const { Server } = createRealm(createPageEnvironment(this.#clock, onError));
    const httpServer = new VirtualHttpServer(this.network.network, Date);
    httpServer.listen(parseAddress(origin).authority, 'server');
    this.io = new Server(httpServer, { ...options, serveClient: false }) as Server;
    this.received = new ReceivedEvents(this.io);
  }

  /**
   * Loads the bundle of the server and starts it.
   *
   * @param origin - Where it listens, e.g. `http://localhost:3000`.
   */
  static async start(origin: string, options: Partial<ServerOptions>): Promise<PageServer> {
    const { createRealm } = await import('../realm/generated/realm.js');
    return new PageServer(createRealm, origin, options);
  }

  /** Whether requests go past it: from the end of `close` on. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether a timer of the server or a message on the way is still waiting. */
  get isIdle(): boolean {
    return this.#clock.isIdle;
  }

  /** What was recorded so far. */
  recording(): Recording {
    return this.recorder.toRecording('mock', 0);
  }

  /** Keeps `close` waiting, for a while, until `ended` settles. */
  track(ended: Promise<unknown>): void {
    this.#open.add(ended);
    void ended.finally(() => this.#open.delete(ended));
  }

  /**
   * Disconnects every socket, so that clients are told and do not try again, and closes the server. What has not ended
   * after a second is cut. Then every timer is gone.
   */
  async close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#clock.enter();
    for (const namespace of this.io._nsps.values()) namespace.disconnectSockets(true);
    await this.#quiet();
    this.#isClosed = true;
    void this.io.close();
    this.network.offline();
    await Promise.allSettled([...this.#open]);
    this.#clock.stop();
  }

  /** Waits until nobody is connected and nothing is under way, for `PATIENCE` at most. */
  async #quiet(): Promise<void> {
    const end = this.#time.now() + PATIENCE;
    while (this.io.engine.clientsCount > 0 || this.#open.size > 0) {
      if (this.#time.now() > end) return;
      await new Promise<void>((resolve) => void this.#time.later(resolve, 1));
    }
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
