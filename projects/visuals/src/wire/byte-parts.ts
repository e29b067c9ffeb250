import { decodeUtf8, type TraceLayer } from '@wirelight/protocols';

/** A run of text, or a line end, which has its own signs. */
export interface TextPiece {
  readonly text: string;
  /** Whether these are control characters, shown as escapes, e.g. `\r\n`: every font has these. */
  readonly isControl: boolean;
}

/** Eight bytes at most. */
export interface HexRow {
  /** Position of the first byte, four hexadecimal digits at least. */
  readonly offset: string;
  /** Two digits per byte, spaces between. */
  readonly hex: string;
  /** The same bytes as ASCII, `·` for what cannot be printed. */
  readonly ascii: string;
}

/** A stretch of a message in the form in which people read it. */
export type BytePart =
  | { readonly kind: 'text'; readonly lines: readonly (readonly TextPiece[])[] }
  | { readonly kind: 'hex'; readonly rows: readonly HexRow[] };

/** The bytes of an entry, ready to show. */
export interface ByteView {
  readonly parts: readonly BytePart[];
  /** Bytes that are left out because there are too many. */
  readonly hidden: number;
}

/** Bytes shown at most: more would freeze the page and nobody reads them. */
const MAX_SHOWN = 8192;
const ROW = 8;

/**
 * Bytes for reading: HTTP as text with its line ends visible, and with a body that is no text as hexadecimal; everything
 * else as hexadecimal.
 */
export function toByteView(bytes: Uint8Array, layer: TraceLayer): ByteView {
  const shown = bytes.subarray(0, MAX_SHOWN);
  const hidden = bytes.length - shown.length;
  if (shown.length === 0) return { parts: [], hidden };
  if (layer !== 'http') return { parts: [hexPart(shown, 0)], hidden };

  const whole = decodeUtf8(shown);
  if (whole.ok && !hasOddControls(whole.value)) return { parts: [textPart(whole.value)], hidden };
  const bodyStart = endOfHead(shown);
  const head = decodeUtf8(shown.subarray(0, bodyStart));
  if (bodyStart === 0 || !head.ok) return { parts: [hexPart(shown, 0)], hidden };
  const parts = [textPart(head.value), hexPart(shown.subarray(bodyStart), bodyStart)];
  return { parts, hidden };
}

/** Position after the empty line that ends an HTTP head; 0 when there is none. */
function endOfHead(bytes: Uint8Array): number {
  for (let index = 3; index < bytes.length; index++) {
    const [a, b, c, d] = bytes.subarray(index - 3, index + 1);
    if (a === 13 && b === 10 && c === 13 && d === 10) return index + 1;
  }
  return 0;
}

/** Whether there are control characters besides CR, LF, tab and the separator of Engine.IO payloads. */
function hasOddControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 13 && code !== 10 && code !== 9 && code !== 0x1e) return true;
  }
  return false;
}

function textPart(text: string): BytePart {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  return { kind: 'text', lines: lines.map(toPieces) };
}

const ESCAPES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };

/** Splits a line into what is printed and what is not. */
function toPieces(line: string): readonly TextPiece[] {
  // eslint-disable-next-line no-control-regex -- control characters are the subject here
  const pieces = line.match(/[\x00-\x1f]+|[^\x00-\x1f]+/g) ?? [];
  return pieces.map((piece) =>
    piece.charCodeAt(0) < 32
      ? { text: Array.from(piece, escape).join(''), isControl: true }
      : { text: piece, isControl: false },
  );
}

function escape(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, '0');
  return ESCAPES[character] ?? `\\x${code}`;
}

function hexPart(bytes: Uint8Array, from: number): BytePart {
  const rows: HexRow[] = [];
  for (let start = 0; start < bytes.length; start += ROW) {
    const row = Array.from(bytes.subarray(start, start + ROW));
    rows.push({
      offset: (from + start).toString(16).padStart(4, '0'),
      hex: row.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      ascii: row.map((b) => (b >= 32 && b < 127 ? String.fromCharCode(b) : '·')).join(''),
    });
  }
  return { kind: 'hex', rows };
}
