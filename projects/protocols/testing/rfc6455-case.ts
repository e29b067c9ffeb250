import { concatBytes } from '../src/bytes/concat-bytes.js';
import { bytesOf } from './bytes-of.js';
import { readFixture } from './read-fixture.js';

/** Who receives: a server gets masked frames. */
export type Role = 'toServer' | 'toClient';

type Part = string | { readonly hex?: string; readonly parts?: Part[]; readonly times: number };

/** What a receiver reports. */
export interface CaseEvent {
  readonly type: 'text' | 'binary' | 'ping' | 'pong' | 'close';
  readonly hex?: string;
  readonly len?: number;
  readonly sha256?: string;
  readonly times?: number;
  readonly code?: number;
  readonly reason?: string;
}

/** One line of `fixtures/rfc6455-cases.txt`, whose first line explains the members. */
export interface Rfc6455Case {
  readonly id: string;
  readonly title: string;
  readonly bytes: Readonly<Partial<Record<Role, Part[][]>>>;
  readonly chop?: number;
  readonly frames: Readonly<
    Partial<
      Record<
        Role,
        [offset: number, first: number, key: string | null, payload: number, end: number][]
      >
    >
  >;
  readonly events: readonly CaseEvent[];
  readonly error: {
    readonly codes: readonly number[];
    readonly rule: string;
    readonly at: Readonly<Partial<Record<Role, number>>>;
  } | null;
}

/** The cases of a fixture, once for each role that they have bytes for. */
export function rfc6455Cases(
  fixture: string,
): readonly (readonly [id: string, role: Role, title: string, one: Rfc6455Case])[] {
  return readFixture<Rfc6455Case>(fixture).flatMap((one) =>
    (['toServer', 'toClient'] as const)
      .filter((role) => one.bytes[role] !== undefined)
      .map((role) => [one.id, role, one.title, one] as const),
  );
}

/** The chunks of a case, chopped as it asks for. */
export function chunksOf(one: Rfc6455Case, role: Role): Uint8Array[] {
  const given = (one.bytes[role] ?? []).map((parts) => concatBytes(parts.map(expand)));
  const { chop } = one;
  if (chop === undefined) return given;
  const stream = concatBytes(given);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < stream.length; at += chop) pieces.push(stream.subarray(at, at + chop));
  return pieces;
}

function expand(part: Part): Uint8Array {
  if (typeof part === 'string') return bytesOf(part);
  const once = part.parts ? concatBytes(part.parts.map(expand)) : bytesOf(part.hex ?? '');
  return concatBytes(Array.from({ length: part.times }, () => once));
}
