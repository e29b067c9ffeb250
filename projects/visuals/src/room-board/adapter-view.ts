import {
  decodeSocketPacket,
  decodeUtf8Lossy,
  FrameDecoder,
  type Recording,
  type TraceEntry,
} from '@wirelight/protocols';

/** A socket of the server, and the host that it belongs to. */
export interface KnownSocket {
  readonly sid: string;
  readonly host: string;
  readonly namespace: string;
}

/** Rooms of an Adapter and the ids of the sockets in them. */
export type Rooms = Readonly<Record<string, readonly string[]>>;

/**
 * Every socket that the server ever let in, by what it told its client: the CONNECT packet has its id.
 *
 * @source Socket.IO protocol v5, "Connection to a namespace"
 */
export function socketsOf({ entries }: Recording): readonly KnownSocket[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'sent' || entry.direction !== 'server-to-client') return [];
    const text = textOf(entry);
    if (!text.startsWith('40')) return [];
    const packet = decodeSocketPacket(text.slice(1));
    if (!packet.ok || packet.value.type !== 'CONNECT') return [];
    const { data, namespace } = packet.value;
    const sid = (data as { readonly sid?: unknown } | null | undefined)?.sid;
    return typeof sid === 'string' ? [{ sid, host: entry.to, namespace }] : [];
  });
}

/** What the Adapter of each namespace had in its rooms after the first `count` entries. */
export function roomsAt({ entries }: Recording, count: number): ReadonlyMap<string, Rooms> {
  const found = new Map<string, Rooms>();
  for (let seq = Math.min(count, entries.length) - 1; seq >= 0; seq--) {
    const object = entries[seq]?.object;
    if (object?.class !== 'Adapter' || found.has(object.id)) continue;
    const { rooms } = object.state;
    if (typeof rooms === 'object' && rooms !== null && !Array.isArray(rooms)) {
      found.set(object.id, rooms as Rooms);
    }
  }
  return found;
}

/** Text of a WebSocket frame, empty for everything else. */
function textOf({ layer, bytes }: TraceEntry): string {
  if (layer !== 'websocket') return '';
  const frame = new FrameDecoder().push(bytes).frames[0];
  return frame?.opcode === 1 ? decodeUtf8Lossy(frame.payload) : '';
}
