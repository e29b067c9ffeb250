import { maskSteps } from '@wirelight/protocols';

/** A byte as people read it. */
export interface ByteText {
  readonly hex: string;
  /** Eight digits. */
  readonly binary: string;
  /** The character; `·` for what cannot be printed. */
  readonly ascii: string;
}

/** One byte of the payload on its way through the mask. */
export interface MaskRow {
  readonly index: number;
  readonly input: ByteText;
  readonly keyIndex: number;
  readonly key: ByteText;
  readonly output: ByteText;
  /** `done` shows its output, `now` is the one at hand, `next` has still to come. */
  readonly state: 'done' | 'now' | 'next';
}

/** The masking of a payload, some bytes of it. */
export interface MaskView {
  readonly rows: readonly MaskRow[];
  /** Bytes of the whole payload. */
  readonly length: number;
  /** What has just happened, one sentence. */
  readonly says: string;
}

/**
 * @param step - Bytes that are masked; from 0 to the length of the payload.
 * @param shown - Rows at most; those around the step are shown.
 */
export function toMaskView(
  payload: Uint8Array,
  key: Uint8Array,
  step: number,
  shown = 8,
): MaskView {
  const { length } = payload;
  const start = Math.max(0, Math.min(step - Math.ceil(shown / 2), length - shown));
  const rows = maskSteps(payload, key, { start, end: start + shown }).map((one): MaskRow => ({
    index: one.index,
    input: toByteText(one.input),
    keyIndex: one.keyIndex,
    key: toByteText(one.keyByte),
    output: toByteText(one.output),
    state: one.index < step - 1 ? 'done' : one.index === step - 1 ? 'now' : 'next',
  }));
  const now = rows.find(({ state }) => state === 'now');
  const says =
    now === undefined
      ? 'No byte is masked yet.'
      : `Byte ${now.index}: ${now.input.hex} XOR ${now.key.hex} (key byte ${now.keyIndex}) is ${now.output.hex}.`;
  return { rows, length, says };
}

function toByteText(byte: number): ByteText {
  return {
    hex: byte.toString(16).padStart(2, '0'),
    binary: byte.toString(2).padStart(8, '0'),
    ascii: byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·',
  };
}
