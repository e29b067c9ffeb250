import { concatBytes, decodeUtf8, OPCODE, type DecodedFrame } from '@wirelight/protocols';

/** Why a message cannot be read: the close code for it, and the rule in words. */
export interface MessageFault {
  readonly kind: 'fault';
  readonly code: 1002 | 1007 | 1009;
  readonly message: string;
}

export type Assembled =
  /** Text already decoded, or the bytes of a binary message. */
  | { readonly kind: 'message'; readonly data: string | Uint8Array }
  /** More fragments have to come. */
  | { readonly kind: 'pending' }
  | MessageFault;

const PENDING: Assembled = { kind: 'pending' };

/** Puts the fragments of messages together. @source RFC 6455, sections 5.4 and 8.1 */
export class MessageAssembler {
  readonly #maxMessage: number;
  #opcode: number | null = null;
  #fragments: Uint8Array[] = [];
  #size = 0;

  /** @param maxMessage - Bytes of the largest message accepted. */
  constructor(maxMessage: number) {
    this.#maxMessage = maxMessage;
  }

  /** Takes the next data frame (text, binary or continuation). */
  add({ fin, opcode, payload }: DecodedFrame): Assembled {
    const isFirst = opcode !== OPCODE.continuation;
    if (isFirst && this.#opcode !== null) return fault(1002, 'The message before is unfinished.');
    if (!isFirst && this.#opcode === null) return fault(1002, 'There is nothing to continue.');
    if (isFirst && fin) return toMessage(opcode, payload);
    if (isFirst) this.#opcode = opcode;
    this.#fragments.push(payload);
    this.#size += payload.length;
    if (this.#size > this.#maxMessage) return fault(1009, 'The message is larger than allowed.');
    return fin ? this.#finish() : PENDING;
  }

  #finish(): Assembled {
    const message = toMessage(this.#opcode ?? OPCODE.binary, concatBytes(this.#fragments));
    this.#opcode = null;
    this.#fragments = [];
    this.#size = 0;
    return message;
  }
}

function toMessage(opcode: number, payload: Uint8Array): Assembled {
  if (opcode === OPCODE.binary) return { kind: 'message', data: payload };
  const text = decodeUtf8(payload);
  return text.ok
    ? { kind: 'message', data: text.value }
    : fault(1007, 'A text message is not valid UTF-8.');
}

function fault(code: MessageFault['code'], message: string): MessageFault {
  return { kind: 'fault', code, message };
}
