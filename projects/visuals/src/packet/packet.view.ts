import { decodeUtf8Lossy, toHex, type Field } from '@wirelight/protocols';
import { isAtOrAbove, toFieldRows, type FieldRow } from '../fields/field-row';

/** A stretch of a layer: one field, or what stands between two. */
export interface PacketSegment {
  /** Row id of the field; `null` for what stands between fields, e.g. a line end. */
  readonly rowId: string | null;
  readonly name: string;
  /** As it is on the wire, without a mask; control characters as escapes. */
  readonly text: string;
  /** Whether the next layer lies in it. */
  readonly isInner: boolean;
}

/** One protocol of a message. */
export interface PacketLayer {
  readonly protocol: string;
  readonly rowId: string;
  /** How many layers lie around it. */
  readonly depth: number;
  readonly size: number;
  readonly segments: readonly PacketSegment[];
}

/** The protocols of a message. */
export interface PacketView {
  /** From the outside in, message by message. */
  readonly layers: readonly PacketLayer[];
  /** Layers that are left out. */
  readonly hidden: number;
}

/** Fields that are a message of a protocol, and what that is called. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  'HTTP request': 'HTTP',
  'HTTP response': 'HTTP',
  frame: 'WebSocket',
  'Engine.IO packet': 'Engine.IO',
  'Socket.IO packet': 'Socket.IO',
};
/** Characters of one segment. */
const MAX_TEXT = 400;

/**
 * The protocols of a message from the outside in, each cut into its own fields.
 *
 * @param limit - Layers to show at most.
 */
export function toPacketView(bytes: Uint8Array, root: Field, limit: number): PacketView {
  const rows = toFieldRows(root);
  const plain = unmasked(bytes, root);
  const all = rows.filter(({ name }) => PROTOCOLS[name] !== undefined);
  const layers = all.slice(0, limit);
  const shown = layers.map((layer): PacketLayer => {
    const inner = layers.find(({ id }) => id !== layer.id && id.startsWith(`${layer.id}.`));
    const isFrame = layer.name === 'frame';
    return {
      protocol: PROTOCOLS[layer.name] ?? layer.name,
      rowId: layer.id,
      depth: layers.filter(({ id }) => layer.id.startsWith(`${id}.`)).length,
      size: layer.end - layer.start,
      segments: toSegments(layer, rows, (start, end, name) =>
        isFrame && name !== 'Payload data'
          ? toHex(plain.subarray(start, end), ' ')
          : toText(plain.subarray(start, end)),
      ).map((segment) => ({
        ...segment,
        isInner:
          inner !== undefined && segment.rowId !== null && isAtOrAbove(segment.rowId, inner.id),
      })),
    };
  });
  return { layers: shown, hidden: all.length - layers.length };
}

/** The bytes with every mask taken off. */
function unmasked(bytes: Uint8Array, root: Field): Uint8Array {
  const plain = bytes.slice();
  const take = ({ content, start, children }: Field): void => {
    if (content?.aligned === true) plain.set(content.bytes, start);
    if (content?.aligned !== false) children.forEach(take);
  };
  take(root);
  return plain;
}

function toSegments(
  layer: FieldRow,
  rows: readonly FieldRow[],
  textOf: (start: number, end: number, name: string) => string,
): Omit<PacketSegment, 'isInner'>[] {
  const segments: Omit<PacketSegment, 'isInner'>[] = [];
  let at = layer.start;
  for (const { id, name, start, end } of childrenOf(layer, rows)) {
    // Fields that share a byte are one segment: the first of them stands for all.
    if (start < at || end === start) continue;
    if (start > at) segments.push({ rowId: null, name: '', text: textOf(at, start, '') });
    segments.push({ rowId: id, name, text: textOf(start, end, name) });
    at = end;
  }
  if (at < layer.end) segments.push({ rowId: null, name: '', text: textOf(at, layer.end, '') });
  return segments;
}

/** Depth first, what is in a row stands behind it without a gap. */
function* childrenOf(layer: FieldRow, rows: readonly FieldRow[]): Generator<FieldRow> {
  for (let at = rows.indexOf(layer) + 1; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || row.level <= layer.level) return;
    if (row.level === layer.level + 1) yield row;
  }
}

function toText(bytes: Uint8Array): string {
  const text = decodeUtf8Lossy(bytes.subarray(0, MAX_TEXT + 4));
  const shown =
    text.length > MAX_TEXT || bytes.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return shown.replace(CONTROL, (character) => ESCAPES[character] ?? `\\x${hexOf(character)}`);
}

// eslint-disable-next-line no-control-regex -- control characters are the subject here
const CONTROL = /[\x00-\x1f]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };
const hexOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(2, '0');
