import { decodeUtf8 } from '../bytes/utf8.js';
import { ProtocolError } from '../protocol-error.js';
import { FrameDecoder } from './frame-decoder.js';
import { lengthFieldEnd } from './frame-header.js';
import type { DecodedFrame } from './frame.js';
import type { Inflate } from './inflate-message.js';
import { MessageAssembler, type MessageFault } from './message-assembler.js';
import { isControl, OPCODE } from './opcode.js';
import { RECEIVERS, type ReceiverProfile } from './receiver-profile.js';

/** What a receiver tells its application. */
export type ReceiverEvent =
  | { readonly type: 'text'; readonly data: string }
  | { readonly type: 'binary'; readonly data: Uint8Array }
  /** A message that permessage-deflate compressed, where nobody inflates it. */
  | { readonly type: 'compressed'; readonly data: Uint8Array }
  | { readonly type: 'ping' | 'pong'; readonly data: Uint8Array }
  /** `code` is `null` for a Close frame without one. */
  | { readonly type: 'close'; readonly code: number | null; readonly reason: string };

/** Why a receiver fails the connection. */
export interface ReceiverFault {
  /** What it sends in its Close frame; `null` where it has sent one before. */
  readonly closeCode: number | null;
  /** Its offset counts in the stream; for the rules of messages it is the frame's first byte. */
  readonly error: ProtocolError;
}

/** Options of a `Receiver`. */
export interface ReceiverOptions {
  /** Whether it is a server, which wants masked frames; `null` for no rule. */
  readonly isServer: boolean | null;
  /** Default: the RFC read strictly. */
  readonly profile?: ReceiverProfile;
  /** Bytes of one message, default 100 MiB. */
  readonly maxPayload?: number;
  /** Whether permessage-deflate was agreed on, default false. */
  readonly permessageDeflate?: boolean;
  readonly inflate?: Inflate;
  /** Whether it may take masks off in the chunks themselves, as `ws` does; default false. */
  readonly mayOverwrite?: boolean;
}

/**
 * The receiving end of a WebSocket: bytes in, however they were chopped, events out. After a fault it hears nothing any
 * more, and after a Close frame only what its profile makes a fault of. It holds one unfinished frame and the fragments of one message at most.
 *
 * @source RFC 6455, sections 5, 7 and 8
 */
export class Receiver {
  readonly #profile: ReceiverProfile;
  readonly #decoder: FrameDecoder;
  readonly #assembler: MessageAssembler;
  #fault: ReceiverFault | null = null;
  /** Whether a Close frame came. */
  #hasClosed = false;
  /** Bytes of whole frames so far. */
  #position = 0;
  /** Bytes of the unfinished frame's payload that were looked at. */
  #seen = 0;

  constructor({ isServer, profile = RECEIVERS.rfc, ...options }: ReceiverOptions) {
    const { maxPayload = 100 * 1024 * 1024, permessageDeflate = false, inflate } = options;
    const { mayOverwrite = false } = options;
    const { longLengths, utf8 } = profile;
    const masked = isServer === null ? {} : { masked: isServer };
    this.#profile = profile;
    this.#decoder = new FrameDecoder({
      maxPayload,
      longLengths,
      permessageDeflate,
      mayOverwrite,
      ...masked,
    });
    this.#assembler = new MessageAssembler({
      maxMessage: maxPayload,
      utf8,
      ...(inflate === undefined ? {} : { inflate }),
    });
  }

  /** Why it failed the connection, `null` while all is well. */
  get fault(): ReceiverFault | null {
    return this.#fault;
  }

  /** Takes the next bytes of the stream. */
  push(chunk: Uint8Array): readonly ReceiverEvent[] {
    const events: ReceiverEvent[] = [];
    if (this.#isOver()) return events;
    const { frames, error } = this.#decoder.push(chunk);
    for (const frame of frames) {
      if (this.#hasClosed) return this.#failLate(events);
      this.#take(frame, events);
      this.#position += frame.size;
      this.#seen = 0;
      if (this.#isOver()) return events;
    }
    if (this.#hasClosed)
      return error === null && !this.#isDataUnderWay() ? events : this.#failLate(events);
    if (error === null) this.#lookAhead();
    else {
      const isMsb = error.code === 'WS_LENGTH_MSB';
      const isSize = error.code === 'WS_PAYLOAD_TOO_LARGE';
      this.#fail(isSize ? 1009 : isMsb ? this.#profile.lengthMsbCode : 1002, error);
    }
    return events;
  }

  #isOver(): boolean {
    return this.#fault !== null || (this.#hasClosed && !this.#profile.failsAfterClose);
  }

  /** Whether the whole header of a data frame is there that is not finished. */
  #isDataUnderWay(): boolean {
    const { memory } = this.#decoder.unfinished;
    const [first, second] = memory;
    if (first === undefined || second === undefined || isControl(first & 0x0f)) return false;
    return memory.length >= lengthFieldEnd(second & 0x7f) + (second >= 0x80 ? 4 : 0);
  }

  #failLate(events: readonly ReceiverEvent[]): readonly ReceiverEvent[] {
    this.#fail(null, new ProtocolError('WS_FRAME_AFTER_CLOSE', this.#position));
    return events;
  }

  #take(frame: DecodedFrame, events: ReceiverEvent[]): void {
    const { opcode, payload } = frame;
    if (opcode === OPCODE.close) this.#close(payload, events, frame);
    else if (isControl(opcode)) {
      events.push({ type: opcode === OPCODE.ping ? 'ping' : 'pong', data: payload });
    } else {
      const assembled = this.#assembler.add(frame);
      if (assembled.kind === 'fault') this.#failMessage(assembled);
      else if (assembled.kind === 'compressed') {
        events.push({ type: 'compressed', data: assembled.payload });
      } else if (assembled.kind === 'message') {
        const { data } = assembled;
        events.push(typeof data === 'string' ? { type: 'text', data } : { type: 'binary', data });
      }
    }
  }

  #close(payload: Uint8Array, events: ReceiverEvent[], { size }: DecodedFrame): void {
    const start = this.#position + size - payload.length;
    const [high, low] = payload;
    if (high !== undefined && low === undefined) {
      this.#fail(1002, new ProtocolError('WS_CLOSE_PAYLOAD_ONE_BYTE', start));
      return;
    }
    const code = high === undefined || low === undefined ? null : high * 256 + low;
    if (code !== null && !this.#profile.acceptsCloseCode(code)) {
      this.#fail(1002, new ProtocolError('WS_CLOSE_CODE_FORBIDDEN', start, String(code)));
      return;
    }
    const reason = decodeUtf8(payload.subarray(2));
    if (reason.ok) {
      events.push({ type: 'close', code, reason: reason.value });
      this.#hasClosed = true;
    } else {
      const at = start + 2 + reason.error.offset;
      this.#fail(this.#profile.utf8Code, new ProtocolError('WS_CLOSE_REASON_INVALID', at));
    }
  }

  /** Looks at a frame that is not there as a whole, so that a fault is known with the byte that proves it. */
  #lookAhead(): void {
    const { unfinished } = this.#decoder;
    const [first] = unfinished.memory;
    if (first === undefined || isControl(first & 0x0f)) return;
    const opcode = first & 0x0f;
    const misplaced = this.#assembler.begins(opcode);
    if (misplaced !== null) {
      this.#fail(1002, new ProtocolError(misplaced.code, this.#position));
      return;
    }
    if (this.#profile.utf8 === 'at-end') return;
    const bytes = unfinished.payloadFrom(this.#seen);
    if (bytes.length === 0) return;
    const invalid = this.#assembler.ahead({ opcode, rsv1: (first & 0x40) !== 0 }, bytes);
    this.#seen += bytes.length;
    if (invalid !== null) {
      this.#fail(this.#profile.utf8Code, new ProtocolError(invalid.code, this.#position));
    }
  }

  #failMessage({ code, error }: MessageFault): void {
    const closeCode = error.code.startsWith('UTF8_') ? this.#profile.utf8Code : code;
    this.#fail(closeCode, new ProtocolError(error.code, this.#position, error.detail));
  }

  #fail(closeCode: number | null, error: ProtocolError): void {
    this.#fault = { closeCode, error };
  }
}
