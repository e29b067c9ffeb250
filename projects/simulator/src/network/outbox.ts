import type { TimeSource } from '../clock/time-source.js';
import type { Random } from '../random/random.js';
import type { Conditions } from './conditions.js';
import { linkBetween, type Link, type LinkDirection } from './link.js';
import type { Middlebox } from './middlebox.js';
import { retransmissionTimeout } from './retransmission.js';

/** One message on its way through an outbox. */
export interface Parcel {
  /** Bytes on the wire, for the bandwidth. */
  readonly size: number;
  readonly isSyn: boolean;
  /** Runs when it arrives at the other end of the link. */
  readonly arrive: () => void;
  /** Runs each time a copy of it gets lost, after which TCP sends it again. */
  readonly lose: () => void;
  /** Runs when TCP has sent it too often and gives the connection up. */
  readonly giveUp: () => void;
}

/** When the link of a direction is free again, shared by all connections over it. */
export interface LinkUse {
  freeAt: number;
}

/** What an outbox asks of its surroundings. */
export interface OutboxHost {
  readonly clock: TimeSource;
  readonly conditions: Conditions;
  /** Another number whenever the conditions have changed. */
  readonly version: number;
  /** Chance of jitter and loss. */
  readonly chance: Random;
}

/**
 * One direction of one connection. Messages arrive in the order in which they were handed in, whatever the link does to
 * them: what is lost is sent again, and what was written after it waits.
 */
export class Outbox {
  readonly #host: OutboxHost;
  readonly #client: string;
  readonly #server: string;
  readonly #direction: LinkDirection;
  readonly #use: LinkUse;
  /** What cannot go before a lost message has arrived; that message first. */
  readonly #waiting: Parcel[] = [];
  #lastArrival = 0;
  #isClosed = false;
  #link: Link | null = null;
  #version = -1;

  constructor(
    host: OutboxHost,
    way: { readonly client: string; readonly server: string; readonly direction: LinkDirection },
    use: LinkUse,
  ) {
    this.#host = host;
    this.#client = way.client;
    this.#server = way.server;
    this.#direction = way.direction;
    this.#use = use;
  }

  /** Who sits on the way at this moment. */
  get middlebox(): Middlebox | null {
    const { conditions } = this.#host;
    return conditions.links === undefined ? conditions.middlebox : (this.#way().middlebox ?? null);
  }

  /** Milliseconds until what was handed in last is on the wire; `null` while a lost message holds it up. */
  get backlog(): number | null {
    if (this.#waiting.length > 0) return null;
    return Math.max(0, this.#use.freeAt - this.#host.clock.now);
  }

  /**
   * Sends what cannot get lost, which is nearly everything, and needs to know no more of it.
   *
   * @returns Whether it did; if not, hand in a parcel.
   */
  sendSafely(size: number, arrive: () => void): boolean {
    if (this.#waiting.length > 0) return false;
    const link = this.#way();
    if (link.isSilent === true || (link.loss ?? 0) > 0) return false;
    this.#deliver(arrive, this.#delay(link, size));
    return true;
  }

  send(parcel: Parcel): void {
    this.#waiting.push(parcel);
    if (this.#waiting.length === 1) this.#attempt(0);
  }

  /** Forgets what waits; nothing is sent again. */
  close(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
  }

  /** Sends the first that waits, and those behind it while nothing gets lost. */
  #attempt(times: number): void {
    let attempt = times;
    for (let head = this.#waiting[0]; head !== undefined; head = this.#waiting[0]) {
      const { clock, chance } = this.#host;
      const link = this.#way();
      const { loss = 0, isSilent = false } = link;
      const isLost = isSilent || (loss > 0 && chance.next() < loss);
      if (isLost) {
        const timeout = retransmissionTimeout(attempt, head.isSyn);
        if (timeout === null) {
          head.giveUp();
          return;
        }
        head.lose();
        clock.schedule(timeout, () => {
          if (!this.#isClosed) this.#attempt(attempt + 1);
        });
        return;
      }
      this.#waiting.shift();
      attempt = 0;
      this.#deliver(head.arrive, this.#delay(link, head.size));
    }
  }

  /** Time in the queue of the link, time to get all bytes onto it, time on the way. */
  #delay({ latency, jitter = 0, bandwidth = null }: Link, size: number): number {
    const { clock, chance } = this.#host;
    let wait = 0;
    if (bandwidth !== null) {
      const start = Math.max(clock.now, this.#use.freeAt);
      this.#use.freeAt = start + (size / bandwidth) * 1000;
      wait = this.#use.freeAt - clock.now;
    }
    return wait + latency + (jitter > 0 ? jitter * chance.next() : 0);
  }

  /** The link as it is now, looked up once for each change of the conditions. */
  #way(): Link {
    const { conditions, version } = this.#host;
    if (conditions.links === undefined) {
      return conditions.isOffline === true ? { ...conditions, isSilent: true } : conditions;
    }
    if (this.#link === null || this.#version !== version) {
      const link = linkBetween(conditions, this.#client, this.#server);
      const way = this.#direction === 'client-to-server' ? link?.up : link?.down;
      const isCutOff = link?.isOffline === true;
      this.#link = isCutOff ? { ...(way ?? conditions), isSilent: true } : (way ?? conditions);
      this.#version = version;
    }
    return this.#link;
  }

  #deliver(arrive: () => void, delay: number): void {
    const { clock } = this.#host;
    this.#lastArrival = Math.max(this.#lastArrival, clock.now + delay);
    clock.schedule(this.#lastArrival - clock.now, arrive);
  }
}
