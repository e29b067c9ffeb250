import { HttpClient } from '../http/http-client.js';
import type { Conditions } from '../network/conditions.js';
import type { LinkConditions } from '../network/link.js';
import type { Middlebox } from '../network/middlebox.js';
import { Network } from '../network/network.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import { Random } from '../random/random.js';
import { localEntry } from '../recorder/local-entry.js';
import type { Recorder } from '../recorder/recorder.js';
import type { RealTimeClock } from '../clock/real-time-clock.js';
import type { PageLink } from './page-link.js';

/** What can be blocked: `upgrade`, as a proxy does that does not know WebSocket. */
export type Blockable = 'upgrade';

/**
 * The fault switches of a mocked server. Every use is an entry of the recording. `host` is a name that
 * `MockSocketIoOptions.host` gives; without it a switch is for everybody, also for who comes later.
 */
export interface NetworkSwitches {
  /** Milliseconds that bytes spend on the way, in one direction; 0 at the start. Set it at any time. */
  latency: number;
  isOffline(host?: string): boolean;
  isBlocked(what: Blockable, host?: string): boolean;
  /**
   * The page's network is gone: its connections fail at once, so do new ones. The server hears nothing of it; it notices
   * when its ping is not answered (`pingInterval` + `pingTimeout`).
   */
  offline(host?: string): void;
  /** The network is back. Clients come back when they try again, as with a real one. */
  online(host?: string): void;
  /** New WebSockets are refused, polling goes on. What is open already stays. */
  block(what: Blockable, host?: string): void;
  unblock(what: Blockable, host?: string): void;
}

/** The name that stands for everybody. */
const ALL = '*';

/** The virtual network between the page and its mocked server, in real time. */
export class PageNetwork implements NetworkSwitches, PageLink {
  readonly network: Network;
  readonly random = new Random(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);

  readonly #recorder: Recorder;
  readonly #clients = new Map<string, HttpClient>();
  readonly #offline = new Set<string>();
  readonly #blocked = new Set<string>();
  #latency = 0;

  constructor(
    readonly clock: RealTimeClock,
    recorder: Recorder,
  ) {
    this.#recorder = recorder;
    this.network = new Network({
      clock,
      recorder,
      conditions: this.#conditions(),
      chance: this.random,
    });
  }

  get latency(): number {
    return this.#latency;
  }

  set latency(ms: number) {
    const latency = Number.isFinite(ms) ? Math.max(ms, 0) : 0;
    if (latency === this.#latency) return;
    this.#latency = latency;
    this.#changed(`latency = ${latency}`);
  }

  isOffline(host = ALL): boolean {
    return this.#offline.has(ALL) || this.#offline.has(host);
  }

  isBlocked(_what: Blockable, host = ALL): boolean {
    return this.#blocked.has(ALL) || this.#blocked.has(host);
  }

  offline(host = ALL): void {
    this.#set(this.#offline, host, true, 'offline');
  }

  /** Without a name everybody is back, also who was cut off alone. */
  online(host = ALL): void {
    this.#set(this.#offline, host, false, 'online');
  }

  block(_what: Blockable, host = ALL): void {
    this.#set(this.#blocked, host, true, 'Upgrade is blocked');
  }

  unblock(_what: Blockable, host = ALL): void {
    this.#set(this.#blocked, host, false, 'Upgrade passes again');
  }

  clientOf(host: string): HttpClient {
    let client = this.#clients.get(host);
    if (client === undefined) {
      client = new HttpClient(this.network, host);
      this.#clients.set(host, client);
    }
    return client;
  }

  #set(names: Set<string>, host: string, isIn: boolean, words: string): void {
    const before = names.size;
    if (isIn) names.add(host);
    else if (host === ALL) names.clear();
    else names.delete(host);
    if (names.size !== before) this.#changed(host === ALL ? words : `${host}: ${words}`);
  }

  #changed(words: string): void {
    this.clock.enter();
    this.#recorder.append(localEntry('intervention', 'network', words));
    this.network.change(this.#conditions());
  }

  #conditions(): Conditions {
    const own = new Set([...this.#offline, ...this.#blocked]);
    own.delete(ALL);
    const plain = this.#linkOf(ALL);
    const links = [...own].map((host): LinkConditions => {
      const link = this.#linkOf(host);
      return { between: [host, ALL], up: link, down: link, isOffline: this.isOffline(host) };
    });
    return {
      ...plain,
      ...(this.isOffline() ? { isOffline: true } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  }

  #linkOf(host: string): { latency: number; middlebox: Middlebox | null } {
    const middlebox = this.isBlocked('upgrade', host) ? REMOVE_HOP_BY_HOP : null;
    return { latency: this.#latency, middlebox };
  }
}
