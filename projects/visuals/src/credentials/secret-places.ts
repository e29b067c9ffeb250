import {
  decodeHttpRequest,
  decodeUtf8Lossy,
  FrameDecoder,
  type HttpHeaders,
  type TraceEntry,
} from '@wirelight/protocols';

/** In which part of a message a secret stood. */
export type SecretPart = 'address' | 'header' | 'body' | 'frame';

/** A message that carried a secret. */
export interface SecretPlace {
  readonly seq: number;
  readonly part: SecretPart;
  /** What it stood in: `GET`, the name of a header, `CONNECT packet`, `message`. */
  readonly name: string;
  /** The text around it, as it was sent. */
  readonly text: string;
}

/** Several messages that carried a secret in the same place, in the same words. */
export interface RepeatedPlace extends SecretPlace {
  /** How many; `seq` is the first. */
  readonly times: number;
}

/**
 * Where a message carries one of the secrets, by its bytes: address, headers and body of a request, or the unmasked payload of
 * a frame.
 */
export function secretPlaces(
  entry: TraceEntry,
  secrets: readonly string[],
): readonly SecretPlace[] {
  const { seq, layer, bytes } = entry;
  const has = (text: string): boolean => secrets.some((secret) => text.includes(secret));
  if (layer === 'websocket') {
    const frame = new FrameDecoder().push(bytes).frames[0];
    const text = frame?.opcode === 1 ? decodeUtf8Lossy(frame.payload) : '';
    return has(text) ? [{ seq, part: 'frame', name: packetName(text), text }] : [];
  }
  if (layer !== 'http') return [];
  const request = decodeHttpRequest(bytes);
  if (!request.ok) return [];
  const { method, target, headers, body } = request.value;
  const text = decodeUtf8Lossy(body);
  return [
    ...(has(target) ? [{ seq, part: 'address' as const, name: method, text: target }] : []),
    ...headersWith(headers, has).map(([name, value]) => ({
      seq,
      part: 'header' as const,
      name,
      text: value,
    })),
    ...(has(text) ? [{ seq, part: 'body' as const, name: packetName(text), text }] : []),
  ];
}

/** Each place once, and how often. */
export function withoutRepeats(places: readonly SecretPlace[]): readonly RepeatedPlace[] {
  const found = new Map<string, RepeatedPlace>();
  for (const place of places) {
    const key = `${place.part} ${place.name} ${place.text}`;
    const { times } = found.get(key) ?? { times: 0 };
    found.set(key, { ...place, seq: found.get(key)?.seq ?? place.seq, times: times + 1 });
  }
  return [...found.values()];
}

function headersWith(
  headers: HttpHeaders,
  has: (text: string) => boolean,
): readonly (readonly [string, string])[] {
  return headers.filter(([, value]) => has(value));
}

/** @source Engine.IO 4 and Socket.IO 5: `4` is a message, `0` in it is CONNECT */
function packetName(text: string): string {
  return /^40[/{]/.test(text) ? 'CONNECT packet' : 'message';
}
