import {
  concatBytes,
  encodeFrame,
  encodeUtf8,
  messageInflater,
  Receiver,
  toHex,
} from '@wirelight/protocols';

/** Compresses one message up to a flush, its four bytes at the end included; may remember what it compressed before. */
export type Deflater = (bytes: Uint8Array) => Uint8Array;

/** How the same message is sent twice. */
export interface CompressionChoice {
  readonly text: string;
  /** Whether the sender remembers the first message for the second one (context takeover). */
  readonly remembers: boolean;
  /** Bytes of the compressed message in its first frame; 0 for one frame. */
  readonly cut: number;
}

/** A message that permessage-deflate compressed. */
export interface CompressedMessage {
  /** Bytes of the text. */
  readonly plain: number;
  /** Hexadecimal, without the four bytes of the flush. */
  readonly payload: string;
  /** Its bytes. */
  readonly size: number;
  readonly frames: readonly {
    readonly rsv1: boolean;
    readonly fin: boolean;
    readonly hex: string;
  }[];
  /** What a receiver told its application. */
  readonly told: string;
}

/** What a flush leaves at the end of a message, and no message carries. @source RFC 7692, section 7.2.1 */
export const FLUSH = '00 00 ff ff';

/**
 * The same message, sent twice with permessage-deflate, and what the receiver makes of the frames.
 *
 * @param deflater - Makes a compressor without a memory of anything.
 */
export function compressedMessages(
  { text, remembers, cut }: CompressionChoice,
  deflater: () => Deflater,
): readonly CompressedMessage[] {
  const plain = encodeUtf8(text);
  const shared = deflater();
  const receiver = new Receiver({
    isServer: false,
    permessageDeflate: true,
    inflate: messageInflater(),
  });
  return [1, 2].map(() => {
    const deflate = remembers ? shared : deflater();
    const payload = deflate(plain).slice(0, -4);
    const frames = framesOf(payload, cut);
    const [event] = receiver.push(concatBytes(frames.map(({ bytes }) => bytes)));
    return {
      plain: plain.length,
      payload: toHex(payload, ' '),
      size: payload.length,
      frames: frames.map(({ bytes, rsv1, fin }) => ({ rsv1, fin, hex: toHex(bytes, ' ') })),
      told: event?.type === 'text' ? event.data : (receiver.fault?.error.code ?? ''),
    };
  });
}

/** What somebody says of the first frame who has not agreed on the extension: a code, empty for nothing. */
export function refusedWithoutExtension(message: CompressedMessage): string {
  const receiver = new Receiver({ isServer: false });
  const [first] = message.frames;
  const bytes = (first?.hex ?? '').split(' ').map((byte) => Number.parseInt(byte, 16));
  receiver.push(Uint8Array.from(bytes));
  return receiver.fault?.error.code ?? '';
}

function framesOf(payload: Uint8Array, cut: number) {
  const isCut = cut > 0 && cut < payload.length;
  const parts = isCut ? [payload.subarray(0, cut), payload.subarray(cut)] : [payload];
  return parts.map((part, index) => {
    // Only the first frame says that the message is compressed, as only it says that it is text.
    const rsv1 = index === 0;
    const fin = index === parts.length - 1;
    const opcode = index === 0 ? 1 : 0;
    const header = { fin, rsv1, rsv2: false, rsv3: false, opcode, maskingKey: null };
    return { bytes: encodeFrame({ ...header, payload: part }), rsv1, fin };
  });
}
