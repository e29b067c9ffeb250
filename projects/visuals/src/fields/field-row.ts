import type { Field } from '@wirelight/protocols';

/** A field of a dissection as one row of its tree. */
export interface FieldRow {
  /** Names of the fields from the root to this one, each with its place among its siblings: `0`, `0.4`, `0.4.0`. */
  readonly id: string;
  readonly name: string;
  /** 1 for the root. */
  readonly level: number;
  /** Bytes of the wire that it covers. */
  readonly start: number;
  readonly end: number;
  /** Bits of its only byte, 0 is the most significant; `null` for whole bytes. */
  readonly bits: Field['bits'];
  /** What is there, as people write it; empty where the children say it. */
  readonly value: string;
  readonly meaning: string;
  readonly source: string;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/** Characters of a value that a row shows. */
const MAX_VALUE = 120;

/**
 * The tree of a dissection, depth first. Fields that count in bytes of their own (inside Base64, behind deflate) take the
 * place of the field that holds them on the wire.
 */
export function toFieldRows(root: Field): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const add = (
    field: Field,
    row: Pick<FieldRow, 'id' | 'level' | 'place' | 'siblings'>,
    holder: FieldRow | null,
  ): void => {
    const { start, end, bits } = holder ?? field;
    const { name, meaning, source } = field;
    const added = { ...row, name, start, end, bits, value: valueOf(field), meaning, source };
    rows.push(added);
    const inner = holder ?? (field.content?.aligned === false ? added : null);
    field.children.forEach((child, index) => {
      const place = { place: index + 1, siblings: field.children.length };
      add(child, { id: `${row.id}.${index}`, level: row.level + 1, ...place }, inner);
    });
  };
  add(root, { id: '0', level: 1, place: 1, siblings: 1 }, null);
  return rows;
}

function valueOf({ value, bits }: Field): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  // A number of some bits: people compare it with the bits beside it.
  const binary =
    typeof value === 'number' && bits !== null
      ? ` (${value.toString(2).padStart(bits.count, '0')})`
      : '';
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 1)}…` : text + binary;
}

/** Whether the row covers a bit; without `bit` whether it covers any of the byte. */
export function covers({ start, end, bits }: FieldRow, byte: number, bit?: number): boolean {
  if (byte < start || byte >= end) return false;
  return bits === null || bit === undefined || (bit >= bits.first && bit < bits.first + bits.count);
}

/** The deepest row over a bit, or over a whole byte: then the field that holds all of it. */
export function deepestAt(rows: readonly FieldRow[], byte: number, bit?: number): FieldRow | null {
  let found: FieldRow | null = null;
  for (const row of rows) {
    const isWhole = row.bits === null || row.bits.count === 8;
    if (
      (bit !== undefined || isWhole) &&
      covers(row, byte, bit) &&
      row.level >= (found?.level ?? 0)
    )
      found = row;
  }
  return found;
}

/** Whether a row is another one or stands above it. */
export function isAtOrAbove(id: string, other: string): boolean {
  return other === id || other.startsWith(`${id}.`);
}
