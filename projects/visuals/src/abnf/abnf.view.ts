import type { AbnfRule } from '@wirelight/protocols';
import type { FieldRow } from '../fields/field-row';

/** A rule of the grammar, and the field at hand that it describes. */
export interface AbnfLine {
  readonly rule: string;
  readonly definition: string;
  /** Row id of the field; `null` where these bytes have none. */
  readonly rowId: string | null;
  /** What the field has, e.g. `1`; empty for none. */
  readonly value: string;
}

const OPCODES: Readonly<Record<string, (opcode: number) => boolean>> = {
  'frame-opcode-cont': (opcode) => opcode === 0,
  'frame-opcode-non-control': (opcode) => opcode > 0 && opcode < 8,
  'frame-opcode-control': (opcode) => opcode > 7,
};
/** Bytes of the extended length. */
const LENGTHS: Readonly<Record<string, number>> = {
  'frame-payload-length-16': 2,
  'frame-payload-length-63': 8,
};

/** The grammar beside the fields of a frame: which rule speaks about which of them. */
export function toAbnfLines(
  rules: readonly AbnfRule[],
  rows: readonly FieldRow[],
): readonly AbnfLine[] {
  return rules.map(({ rule, definition, field }) => {
    const row = rows.find(({ name, level }) => name === field && level <= 2);
    const isMeant = row !== undefined && applies(rule, row);
    return {
      rule,
      definition,
      rowId: isMeant ? row.id : null,
      value: isMeant ? row.value : '',
    };
  });
}

function applies(rule: string, { value, start, end }: FieldRow): boolean {
  const ofOpcode = OPCODES[rule];
  if (ofOpcode !== undefined) return ofOpcode(Number.parseInt(value, 10));
  const length = LENGTHS[rule];
  return length === undefined || end - start === length;
}
