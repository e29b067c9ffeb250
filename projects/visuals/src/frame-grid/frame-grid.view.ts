import { covers, deepestAt, isAtOrAbove, type FieldRow } from '../fields/field-row';

/** One bit of the picture. */
export interface BitCell {
  /** Position in the frame, 0 is the most significant bit of its first byte. */
  readonly index: number;
  readonly value: 0 | 1;
  /** Row id of its field; `null` behind the end of the frame. */
  readonly rowId: string | null;
  /** Whether a field begins here. */
  readonly isFirst: boolean;
  /** Said by screen readers. */
  readonly label: string;
}

/** The part of a field that stands in one byte. */
export interface FieldSegment {
  readonly rowId: string | null;
  /** Empty where the field only goes on. */
  readonly name: string;
  /** Bits of the byte. */
  readonly first: number;
  readonly count: number;
}

/** One byte of the picture: four of them make a row of 32 bits. */
export interface ByteBox {
  readonly index: number;
  /** Two digits. */
  readonly hex: string;
  readonly bits: readonly BitCell[];
  readonly segments: readonly FieldSegment[];
}

/** The figure of RFC 6455, section 5.2, for the bytes of a frame. */
export interface FrameGridView {
  readonly boxes: readonly ByteBox[];
  /** Bytes that are left out. */
  readonly hidden: number;
}

/** Names that are too long for two bytes. */
const SHORT: Readonly<Record<string, string>> = { 'Extended payload length': 'Extended length' };

/**
 * @param rows - Of the frame's dissection; its first level below the root is what the figure shows.
 * @param limit - Bytes to show at most.
 */
export function toFrameGridView(
  bytes: Uint8Array,
  rows: readonly FieldRow[],
  limit: number,
): FrameGridView {
  const fields = rows.filter(({ level }) => level === 2);
  const shown = Array.from(bytes.subarray(0, limit));
  return {
    boxes: shown.map((byte, index) => toBox(byte, index, fields)),
    hidden: bytes.length - shown.length,
  };
}

function toBox(byte: number, index: number, fields: readonly FieldRow[]): ByteBox {
  const bits = Array.from({ length: 8 }, (_, bit): BitCell => {
    const field = deepestAt(fields, index, bit);
    const value = ((byte >> (7 - bit)) & 1) === 1 ? 1 : 0;
    const name = field === null ? 'behind the frame' : nameOfBit(field, index, bit);
    return {
      index: index * 8 + bit,
      value,
      rowId: field?.id ?? null,
      isFirst: field !== null && index === field.start && bit === (field.bits?.first ?? 0),
      label: `${name} is ${value}, byte ${index} bit ${bit}`,
    };
  });
  return {
    index,
    hex: byte.toString(16).padStart(2, '0'),
    bits,
    segments: toSegments(bits, fields),
  };
}

/** `opcode, bit 2 of 4`. */
function nameOfBit(field: FieldRow, byte: number, bit: number): string {
  const { name, bits, start, end } = field;
  const count = bits?.count ?? (end - start) * 8;
  const at = bits === null ? (byte - start) * 8 + bit : bit - bits.first;
  return count === 1 ? name : `${name}, bit ${at + 1} of ${count}`;
}

function toSegments(
  bits: readonly BitCell[],
  fields: readonly FieldRow[],
): readonly FieldSegment[] {
  const segments: { rowId: string | null; name: string; first: number; count: number }[] = [];
  bits.forEach(({ rowId, isFirst }, first) => {
    const last = segments.at(-1);
    if (last?.rowId === rowId && !isFirst) last.count++;
    else {
      const name = isFirst ? (fields.find(({ id }) => id === rowId)?.name ?? '') : '';
      segments.push({ rowId, name: SHORT[name] ?? name, first, count: 1 });
    }
  });
  return segments;
}

/** Whether a cell of the picture belongs to a field that may stand deeper in the tree than the picture goes. */
export function isPartOf(cellRow: string | null, lit: FieldRow | null, byte: number): boolean {
  if (cellRow === null || lit === null) return false;
  if (isAtOrAbove(lit.id, cellRow)) return true;
  return isAtOrAbove(cellRow, lit.id) && covers(lit, byte);
}
