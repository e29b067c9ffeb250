import { deepestAt, type FieldRow } from '../fields/field-row';

/** One byte. */
export interface ByteCell {
  readonly index: number;
  /** Two digits. */
  readonly hex: string;
  /** `·` for what cannot be printed. */
  readonly ascii: string;
  /** Row of the deepest field that covers all of it; `null` behind the end of the message. */
  readonly rowId: string | null;
  /** Said by screen readers. */
  readonly label: string;
}

/** Eight bytes at most. */
export interface ByteLine {
  /** Position of the first byte, four hexadecimal digits at least. */
  readonly offset: string;
  readonly cells: readonly ByteCell[];
}

/** Bytes as hexadecimal and ASCII, each tied to its field. */
export interface BytesView {
  readonly lines: readonly ByteLine[];
  /** Bytes that are left out. */
  readonly hidden: number;
}

/** Bytes of a line: eight fit on a phone. */
export const LINE = 8;

/** @param limit - Bytes to show at most. */
export function toBytesView(
  bytes: Uint8Array,
  rows: readonly FieldRow[],
  limit: number,
): BytesView {
  const count = Math.min(bytes.length, limit);
  const covered = coverOf(rows, count);
  const lines: ByteLine[] = [];
  for (let start = 0; start < count; start += LINE) {
    const shown = Array.from(bytes.subarray(start, Math.min(start + LINE, count)));
    lines.push({
      offset: start.toString(16).padStart(4, '0'),
      cells: shown.map((byte, at) => toCell(byte, start + at, covered[start + at] ?? [])),
    });
  }
  return { lines, hidden: bytes.length - count };
}

/** The rows over each of the first bytes, in their order. Row by row: asking every row at every byte takes ten times as long. */
function coverOf(rows: readonly FieldRow[], count: number): readonly (readonly FieldRow[])[] {
  const covered = Array.from({ length: count }, (): FieldRow[] => []);
  for (const row of rows) {
    for (let at = row.start; at < row.end && at < count; at++) covered[at]?.push(row);
  }
  return covered;
}

/** @param rows - Those over this byte. */
function toCell(byte: number, index: number, rows: readonly FieldRow[]): ByteCell {
  const hex = byte.toString(16).padStart(2, '0');
  const names = rows.filter(({ level }) => level > 1).map(({ name }) => name);
  return {
    index,
    hex,
    ascii: byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·',
    rowId: deepestAt(rows, index)?.id ?? null,
    label: `byte ${index}: ${hex}, ${names.length === 0 ? 'behind the message' : names.join(', ')}`,
  };
}
