import type { TraceLayer } from '@wirelight/protocols';
import { localEntry } from '../recorder/local-entry.js';
import { Inbox } from './inbox.js';
import type { LinkDirection } from './link.js';
import type { Middlebox } from './middlebox.js';
import type { Outbox, Parcel } from './outbox.js';
import type { Wire } from './wire.js';

const NO_BYTES = new Uint8Array(0);

/** How one message is to be recorded. */
export interface WriteOptions {
  readonly layer: TraceLayer;
  /** `seq` of the request that this message answers. */
  readonly answers?: number | null;
}

/** What the two ends of a connection ask of their network. */
export interface ConnectionHost {
  readonly wire: Wire;
  /** Whether somebody asked for this message to be lost for good. */
  takes(end: ConnectionEnd, layer: TraceLayer): boolean;
  /** Something passed on the connection. */
  passed(id: number): void;
  /** Nothing will ever pass again. */
  gone(end: ConnectionEnd): void;
  /** This end has failed, and with it the streams on it. */
  failed(end: ConnectionEnd): void;
}

/**
 * One end of a TCP connection. Bytes written at one end arrive at the other in order, as the link allows; one `write` is
 * one entry of the recording. Both directions are open until their side has sent its FIN.
 */
export class ConnectionEnd {
  /** Called once the three-way handshake is through; only on the end that connected. */
  onOpen: (() => void) | null = null;
  /** Called with what arrived and the `seq` of its `received` entry. */
  onData: ((bytes: Uint8Array, seq: number) => void) | null = null;
  /** Called when the other side has sent its FIN and nothing more will come; after a reset or a failure as well. */
  onEnd: (() => void) | null = null;

  readonly #network: ConnectionHost;
  readonly #outbox: Outbox;
  #peer: ConnectionEnd | undefined;
  readonly #inbox: Inbox;
  #ended = false;
  #gone = false;

  constructor(
    readonly host: string,
    readonly peerHost: string,
    readonly direction: LinkDirection,
    /** Number of the connection in this run, counted from 1. */
    readonly id: number,
    network: ConnectionHost,
    outbox: Outbox,
    /** Number of the stream of HTTP/2, which opens and ends without a segment of its own; `null` for all of a connection. */
    readonly stream: number | null,
  ) {
    this.#network = network;
    this.#outbox = outbox;
    this.#inbox = new Inbox(network.wire, host);
  }

  /** Whether it is a stream of HTTP/2. */
  get isStream(): boolean {
    return this.stream !== null;
  }

  get wire(): Wire {
    return this.#network.wire;
  }

  /** Whether this side may still write. */
  get isWritable(): boolean {
    return !this.#ended && !this.#gone;
  }

  /** Milliseconds until everything that was written is on the wire; `null` while a lost message holds it up. */
  get backlog(): number | null {
    return this.#outbox.backlog;
  }

  /** Joins two ends into one connection. */
  static join(client: ConnectionEnd, server: ConnectionEnd): void {
    client.#peer = server;
    server.#peer = client;
  }

  /** Puts one message on the wire and returns the `seq` of its `sent` entry. Ignored after `end`. */
  write(bytes: Uint8Array, options: WriteOptions): number {
    if (!this.isWritable) return -1;
    const { layer, answers = null } = options;
    const { middlebox } = this.#outbox;
    const seq = this.#record('sent', layer, bytes, '', answers);
    if (this.#network.takes(this, layer)) {
      this.#lost(seq, layer, answers);
      return seq;
    }
    this.#post(seq, layer, answers, bytes.length, false, () => {
      if (middlebox === null) this.#arrive(bytes, seq, layer, answers);
      else this.#pass(middlebox, bytes, seq, layer, answers);
    });
    return seq;
  }

  /** Sends a TCP segment without payload (`SYN`, `SYN-ACK`, `FIN`, `RST`) and runs `arrived` at the other end. */
  signal(text: string, arrived: (peer: ConnectionEnd) => void): void {
    if (this.isStream) {
      this.#signalSilently(arrived);
      return;
    }
    const seq = this.#record('sent', 'tcp', NO_BYTES, text, null);
    this.#post(seq, 'tcp', null, 0, text.startsWith('SYN'), () => {
      const peer = this.#peer;
      if (peer === undefined || peer.#gone) {
        this.#lost(seq, 'tcp', null);
        return;
      }
      const received = this.#record('received', 'tcp', NO_BYTES, text, null, seq);
      this.wire.clock.cause = { seq: received, timer: null };
      peer.#inbox.take(() => {
        arrived(peer);
      });
    });
  }

  #signalSilently(arrived: (peer: ConnectionEnd) => void): void {
    const arrive = (): void => {
      const peer = this.#peer;
      if (peer !== undefined && !peer.#gone) {
        peer.#inbox.take(() => {
          arrived(peer);
        });
      }
    };
    if (this.#outbox.sendSafely(0, arrive)) return;
    const nothing = (): void => undefined;
    this.#outbox.send({ size: 0, isSyn: false, arrive, lose: nothing, giveUp: nothing });
  }

  /** Sends FIN: this side is done. The other side answers with its own FIN as soon as it has heard of it. */
  end(): void {
    if (!this.isWritable) return;
    this.#ended = true;
    this.signal('FIN', (peer) => {
      peer.onEnd?.();
      if (peer.#ended) this.#network.gone(peer);
      else peer.end();
      if (this.isStream) this.#network.gone(this);
    });
  }

  /** Sends RST: the connection is over at once, what was under way to this side is lost. */
  reset(): void {
    if (this.#gone) return;
    this.#ended = true;
    this.signal('RST', (peer) => {
      peer.fail('');
    });
    this.#gone = true;
  }

  /**
   * Ends this side without telling the other: its host went offline, or TCP gave up, or a middlebox closed it.
   *
   * @param note - What to say about it in the recording; empty for nothing.
   */
  fail(note: string): void {
    if (this.#gone) return;
    if (note !== '') {
      const entry = localEntry('note', this.host, note);
      const seq = this.wire.recorder.append({ ...entry, layer: 'tcp', connection: this.id });
      this.wire.clock.cause = { seq, timer: null };
    }
    this.#gone = true;
    if (!this.isStream) this.#outbox.close();
    this.#network.failed(this);
    const peer = this.#peer;
    if (this.isStream || peer === undefined || peer.#gone) this.#network.gone(this);
    this.onEnd?.();
  }

  /** Lets what the frozen tab has not read yet be read. */
  thaw(): void {
    this.#inbox.thaw();
  }

  #pass(
    middlebox: Middlebox,
    bytes: Uint8Array,
    seq: number,
    layer: TraceLayer,
    answers: number | null,
  ): void {
    const forwarded = middlebox.forward(bytes, layer, this.direction);
    if (forwarded === 'swallow') this.#lost(seq, layer, answers);
    else if (forwarded instanceof Uint8Array) this.#arrive(forwarded, seq, layer, answers);
    else if ('after' in forwarded) {
      this.wire.clock.schedule(forwarded.after, () => {
        this.#arrive(bytes, seq, layer, answers);
      });
    } else {
      const received = this.#record('received', layer, bytes, '', answers, seq);
      this.wire.clock.cause = { seq: received, timer: null };
      this.#peer?.write(forwarded.answer, { layer, answers: seq });
    }
  }

  #arrive(bytes: Uint8Array, seq: number, layer: TraceLayer, answers: number | null): void {
    const peer = this.#peer;
    if (peer === undefined || peer.#gone) {
      this.#lost(seq, layer, answers);
      this.#hearNobody();
      return;
    }
    const received = this.#record('received', layer, bytes, '', answers, seq);
    this.wire.clock.cause = { seq: received, timer: null };
    this.#network.passed(this.id);
    if (peer.#inbox.isPrompt) peer.onData?.(bytes, received);
    else {
      peer.#inbox.take(() => {
        peer.onData?.(bytes, received);
      });
    }
  }

  /** The other host is there and knows nothing of this connection any more: its TCP answers with RST. */
  #hearNobody(): void {
    const { clock, conditions } = this.wire;
    clock.schedule(conditions.latency, () => {
      this.fail(`RST from ${this.peerHost}: it does not know connection ${this.id} any more`);
    });
  }

  #post(
    seq: number,
    layer: TraceLayer,
    answers: number | null,
    size: number,
    isSyn: boolean,
    arrive: () => void,
  ): void {
    if (this.#outbox.sendSafely(size, arrive)) return;
    this.#outbox.send(this.#parcel(seq, layer, answers, { size, isSyn, arrive }));
  }

  #parcel(
    seq: number,
    layer: TraceLayer,
    answers: number | null,
    what: Pick<Parcel, 'size' | 'isSyn' | 'arrive'>,
  ): Parcel {
    return {
      ...what,
      lose: () => {
        this.#lost(seq, layer, answers);
      },
      giveUp: () => {
        this.fail('TCP gives the connection up: nothing was ever acknowledged');
      },
    };
  }

  #lost(seq: number, layer: TraceLayer, answers: number | null): void {
    this.#record('lost', layer, NO_BYTES, '', answers, seq);
  }

  #record(
    kind: 'sent' | 'received' | 'lost',
    layer: TraceLayer,
    bytes: Uint8Array,
    text: string,
    answers: number | null,
    sent?: number,
  ): number {
    const entry = {
      kind,
      layer,
      direction: this.direction,
      from: this.host,
      to: this.peerHost,
      connection: this.id,
      bytes,
      text: this.stream === null ? text : `stream ${this.stream}`,
      answers,
    };
    const { recorder } = this.wire;
    return sent === undefined
      ? recorder.append(entry)
      : recorder.append(entry, { seq: sent, timer: null });
  }
}
