import { HttpClient } from '../http/http-client.js';
import type { Conditions } from '../network/conditions.js';
import { Network } from '../network/network.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import { Random } from '../random/random.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';
import type { RealTimeClock } from '../clock/real-time-clock.js';

/** What can be blocked: `upgrade`, as a proxy does that does not know WebSocket. */
export type Blockable = 'upgrade';

/** The fault switches of a mocked server. Every use is an entry of the recording. */
export interface NetworkSwitches {
  readonly isOnline: boolean;
  readonly isUpgradeBlocked: boolean;
  /** Milliseconds that bytes spend on the way, in one direction; 0 at the start. Set it at any time. */
  latency: number;
  /**
   * The page's network is gone: its connections fail at once, so do new ones. The server hears nothing of it; it notices
   * when its ping is not answered (`pingInterval` + `pingTimeout`).
   */
  offline(): void;
  /** The network is back. Clients come back when they try again, as with a real one. */
  online(): void;
  /** New WebSockets are refused, polling goes on. What is open already stays. */
  block(what: Blockable): void;
  unblock(what: Blockable): void;
}

/** The virtual network between the page and its mocked server, in real time. */
export class PageNetwork implements NetworkSwitches {
  readonly network: Network;
  readonly random = new Random(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);

  readonly #recorder: Recorder;
  readonly #clients = new Map<string, HttpClient>();
  #conditions: Conditions = { latency: 0, middlebox: null };

  constructor(
    readonly clock: RealTimeClock,
    recorder: Recorder,
  ) {
    this.#recorder = recorder;
    const wire = { clock, recorder, conditions: this.#conditions, chance: this.random };
    this.network = new Network(wire);
  }

  get isOnline(): boolean {
    return this.#conditions.isOffline !== true;
  }

  get isUpgradeBlocked(): boolean {
    return this.#conditions.middlebox !== null;
  }

  get latency(): number {
    return this.#conditions.latency;
  }

  set latency(ms: number) {
    const latency = Number.isFinite(ms) ? Math.max(ms, 0) : 0;
    if (latency !== this.latency) this.#change({ latency }, `latency = ${latency}`);
  }

  offline(): void {
    if (this.isOnline) this.#change({ isOffline: true }, 'offline');
  }

  online(): void {
    if (!this.isOnline) this.#change({ isOffline: false }, 'online');
  }

  block(_what: Blockable): void {
    if (!this.isUpgradeBlocked)
      this.#change({ middlebox: REMOVE_HOP_BY_HOP }, 'Upgrade is blocked');
  }

  unblock(_what: Blockable): void {
    if (this.isUpgradeBlocked) this.#change({ middlebox: null }, 'Upgrade passes again');
  }

  /** The HTTP stack of the page under this name; made when it is first asked for. */
  clientOf(host: string): HttpClient {
    let client = this.#clients.get(host);
    if (client === undefined) {
      client = new HttpClient(this.network, host);
      this.#clients.set(host, client);
    }
    return client;
  }

  #change(change: Partial<Conditions>, words: string): void {
    this.clock.enter();
    this.#conditions = { ...this.#conditions, ...change };
    this.#recorder.append(localEntry('intervention', 'network', words));
    this.network.change(this.#conditions);
  }
}
