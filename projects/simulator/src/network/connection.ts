import type { TraceDirection, TraceLayer } from '@wirelight/protocols';
import type { TimeSource } from '../clock/time-source.js';
import type { Recorder } from '../recorder/recorder.js';
import type { Conditions } from './conditions.js';

const NO_BYTES = new Uint8Array(0);

/** What a connection needs of the network it runs through. */
export interface Wire {
  readonly clock: TimeSource;
  readonly recorder: Recorder;
  readonly conditions: Conditions;
}

/** How one message is to be recorded. */
export interface WriteOptions {
  readonly layer: TraceLayer;
  /** `seq` of the request that this message answers. */
  readonly answers?: number | null;
}

/**
 * One end of a TCP connection. Bytes written at one end arrive at the other in order, one link latency later; one `write`
 * is one entry of the recording. Both directions are open until their side has sent its FIN.
 */
export class ConnectionEnd {
  /** Called once the three-way handshake is through; only on the end that connected. */
  onOpen: (() => void) | null = null;
  /** Called with what arrived and the `seq` of its `received` entry. */
  onData: ((bytes: Uint8Array, seq: number) => void) | null = null;
  /** Called when the other side has sent its FIN and nothing more will come. */
  onEnd: (() => void) | null = null;

  #peer: ConnectionEnd | undefined;
  #lastArrival = 0;
  #ended = false;

  constructor(
    readonly wire: Wire,
    /** Number of the connection in this run, counted from 1. */
    readonly id: number,
    readonly host: string,
    readonly peerHost: string,
    readonly direction: TraceDirection,
  ) {}

  /** Whether this side may still write. */
  get isWritable(): boolean {
    return !this.#ended;
  }

  /** Joins two ends into one connection. */
  static join(client: ConnectionEnd, server: ConnectionEnd): void {
    client.#peer = server;
    server.#peer = client;
  }

  /** Puts one message on the wire and returns the `seq` of its `sent` entry. Ignored after `end`. */
  write(bytes: Uint8Array, options: WriteOptions): number {
    if (this.#ended) return -1;
    const { layer, answers = null } = options;
    const { middlebox } = this.wire.conditions;
    const seq = this.#record('sent', layer, bytes, '', answers);
    this.#deliver(() => {
      const arriving = middlebox === null ? bytes : middlebox.forward(bytes, layer, this.direction);
      const received = this.#record('received', layer, arriving, '', answers, seq);
      this.wire.clock.cause = { seq: received, timer: null };
      this.#peer?.onData?.(arriving, received);
    });
    return seq;
  }

  /** Sends a TCP segment without payload (`SYN`, `SYN-ACK`, `FIN`) and runs `arrived` at the other end. */
  signal(text: string, arrived: (peer: ConnectionEnd) => void): void {
    const seq = this.#record('sent', 'tcp', NO_BYTES, text, null);
    this.#deliver(() => {
      const received = this.#record('received', 'tcp', NO_BYTES, text, null, seq);
      this.wire.clock.cause = { seq: received, timer: null };
      if (this.#peer !== undefined) arrived(this.#peer);
    });
  }

  /** Sends FIN: this side is done. The other side answers with its own FIN as soon as it has heard of it. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.signal('FIN', (peer) => {
      peer.onEnd?.();
      peer.end();
    });
  }

  /** Arrives one latency from now, but never before what was sent earlier: a connection keeps its order. */
  #deliver(arrive: () => void): void {
    const { clock, conditions } = this.wire;
    this.#lastArrival = Math.max(this.#lastArrival, clock.now + conditions.latency);
    clock.schedule(this.#lastArrival - clock.now, arrive);
  }

  #record(
    kind: 'sent' | 'received',
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
      text,
      answers,
    };
    const { recorder } = this.wire;
    return sent === undefined
      ? recorder.append(entry)
      : recorder.append(entry, { seq: sent, timer: null });
  }
}
