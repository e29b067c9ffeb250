import { ProtocolError, type ProtocolErrorCode } from '@wirelight/protocols';

/** What stands for an error while it crosses: structured clones keep no code and no offset. */
interface PackedError {
  readonly protocolError: readonly [code: ProtocolErrorCode, offset: number, detail: string];
}

/** A copy of plain data in which every `ProtocolError` is packed; bytes are shared. */
export function packErrors(value: unknown): unknown {
  if (value instanceof ProtocolError) {
    return { protocolError: [value.code, value.offset, value.detail] } satisfies PackedError;
  }
  return mapMembers(value, packErrors);
}

/** The other way round. */
export function unpackErrors(value: unknown): unknown {
  if (isPacked(value)) return new ProtocolError(...value.protocolError);
  return mapMembers(value, unpackErrors);
}

function isPacked(value: unknown): value is PackedError {
  return typeof value === 'object' && value !== null && 'protocolError' in value;
}

function mapMembers(value: unknown, map: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(map);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(member)]));
}
