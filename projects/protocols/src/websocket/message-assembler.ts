import { ByteBuffer } from '../bytes/byte-buffer.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { Utf8Validator } from '../bytes/utf8-validator.js';
import { ProtocolError, type ProtocolErrorCode } from '../protocol-error.js';
import type { Frame } from './frame.js';
import { inflateMessage, type Inflate } from './inflate-message.js';
import { isControl, OPCODE } from './opcode.js';

/** Options of a `MessageAssembler`. */
export interface MessageAssemblerOptions {
  /** Bytes that one message may have, inflated too; default 100 MiB. */
  readonly maxMessage?: number;
  /** Inflates the messages that permessage-deflate compressed; without it they come as they are. */
  readonly inflate?: Inflate;
  /** When invalid UTF-8 is noticed; default with the first fragment that proves it. */
  readonly utf8?: 'fail-fast' | 'at-end';
}

/** Why a message cannot be read. */
export interface MessageFault {
  readonly kind: 'fault';
  /** The close code that the RFC has for it. */
  readonly code: 1002 | 1007 | 1009;
  /** The rule in words. */
  readonly message: string;
  /** Its offset counts in the payload of the message. */
  readonly error: ProtocolError;
}

/** What one more frame makes of a message. */
export type Assembled =
  /** Text decoded, or the bytes of a binary message. */
  | { readonly kind: 'message'; readonly data: string | Uint8Array }
  /** A whole message that nobody can inflate. */
  | { readonly kind: 'compressed'; readonly opcode: number; readonly payload: Uint8Array }
  /** More fragments have to come. */
  | { readonly kind: 'pending' }
  | MessageFault;

const PENDING: Assembled = { kind: 'pending' };

/**
 * Puts the fragments of messages together. Control frames may stand between them; they are not its business.
 *
 * @source RFC 6455, sections 5.4, 5.6 and 8.1; RFC 7692, section 6
 */
export class MessageAssembler {
  readonly #options: MessageAssemblerOptions;
  readonly #maxMessage: number;
  readonly #validator = new Utf8Validator();
  /** First frame of the message that is open; `null` between messages. */
  #first: Pick<Frame, 'opcode' | 'rsv1'> | null = null;
  /** Not a list: a peer that sends a byte per frame must not make us keep an object for each. */
  readonly #fragments = new ByteBuffer();
  #size = 0;
  /** Bytes of the next frame's payload that `ahead` has checked already. */
  #ahead = 0;

  constructor(options: MessageAssemblerOptions = {}) {
    this.#options = options;
    this.#maxMessage = options.maxMessage ?? 100 * 1024 * 1024;
  }

  /**
   * Takes the next data frame.
   *
   * @errors `WS_NOTHING_TO_CONTINUE`, `WS_MESSAGE_UNFINISHED`, `WS_MESSAGE_TOO_LARGE`, `UTF8_INVALID`,
   *   `UTF8_TRUNCATED`, `WS_BAD_DEFLATE`. The assembler is of no use afterwards.
   */
  add(frame: Frame): Assembled {
    const misplaced = this.begins(frame.opcode);
    if (misplaced !== null) return fault(1002, misplaced);

    const { fin, payload } = frame;
    const first = this.#first ?? frame;
    if (this.#size + payload.length > this.#maxMessage) return this.#tooLarge();
    const isPlainText = first.opcode === OPCODE.text && !first.rsv1;
    // A text in one frame is checked where it is decoded.
    const isWhole = fin && this.#first === null && this.#ahead === 0;
    if (isPlainText && this.#options.utf8 !== 'at-end' && !isWhole) {
      const error = this.#check(payload.subarray(this.#ahead), this.#size + this.#ahead);
      if (error !== null) return fault(1007, error);
    }
    this.#ahead = 0;
    if (isWhole) return this.#read(frame, payload);

    this.#first = first;
    this.#fragments.append(payload);
    this.#size += payload.length;
    return fin ? this.#finish(first, this.#fragments.take()) : PENDING;
  }

  /**
   * Whether a data frame with this opcode may come now; its first byte is enough to know.
   *
   * @errors `WS_NOTHING_TO_CONTINUE`, `WS_MESSAGE_UNFINISHED`
   */
  begins(opcode: number): ProtocolError | null {
    if (isControl(opcode)) throw new RangeError('Control frames are no part of a message.');
    if (opcode === OPCODE.continuation) {
      return this.#first === null ? new ProtocolError('WS_NOTHING_TO_CONTINUE', 0) : null;
    }
    return this.#first === null ? null : new ProtocolError('WS_MESSAGE_UNFINISHED', this.#size);
  }

  /**
   * Checks the next bytes of a frame that is not there as a whole yet. Each byte is to be given once.
   *
   * @param frame - What is known of it.
   * @errors `UTF8_INVALID`
   */
  ahead(frame: Pick<Frame, 'opcode' | 'rsv1'>, bytes: Uint8Array): ProtocolError | null {
    const first = this.#first ?? frame;
    if (first.opcode !== OPCODE.text || first.rsv1) return null;
    const error = this.#check(bytes, this.#size + this.#ahead);
    this.#ahead += bytes.length;
    return error;
  }

  #check(bytes: Uint8Array, before: number): ProtocolError | null {
    const at = this.#validator.push(bytes);
    return at < 0 ? null : new ProtocolError('UTF8_INVALID', before + at);
  }

  #finish(first: Pick<Frame, 'opcode' | 'rsv1'>, payload: Uint8Array): Assembled {
    this.#first = null;
    this.#size = 0;
    this.#validator.reset();
    return this.#read(first, payload);
  }

  #read({ opcode, rsv1 }: Pick<Frame, 'opcode' | 'rsv1'>, payload: Uint8Array): Assembled {
    if (!rsv1) return toMessage(opcode, payload);
    if (this.#options.inflate === undefined) return { kind: 'compressed', opcode, payload };
    const inflated = inflateMessage(payload, this.#options.inflate, this.#maxMessage);
    if (inflated.ok) return toMessage(opcode, inflated.value);
    return fault(inflated.error.code === 'WS_BAD_DEFLATE' ? 1007 : 1009, inflated.error);
  }

  #tooLarge(): MessageFault {
    const code: ProtocolErrorCode = 'WS_MESSAGE_TOO_LARGE';
    return fault(1009, new ProtocolError(code, this.#size, `at most ${this.#maxMessage} bytes`));
  }
}

function toMessage(opcode: number, payload: Uint8Array): Assembled {
  if (opcode !== OPCODE.text) return { kind: 'message', data: payload };
  const text = decodeUtf8(payload);
  return text.ok ? { kind: 'message', data: text.value } : fault(1007, text.error);
}

function fault(code: MessageFault['code'], error: ProtocolError): MessageFault {
  return { kind: 'fault', code, message: error.message, error };
}
