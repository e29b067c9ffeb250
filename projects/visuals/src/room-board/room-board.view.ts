import type { Recording } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { roomsAt, socketsOf, type KnownSocket, type Rooms } from './adapter-view';
import { emissionAt, type Emission } from './emission';

/** Whether the last news got somebody: it has arrived, is on its way, or never will; `expected` is who has not come yet. */
export type Delivery = 'got' | 'coming' | 'none' | 'nothing sent' | 'expected';

/** Where somebody will be, as the run's settings say. */
export interface BoardPlace {
  readonly who: string;
  readonly namespace: string;
  readonly rooms: readonly string[];
}

/** A socket as the board shows it. */
export interface BoardSocket {
  /** Host of its client. */
  readonly who: string;
  readonly namespace: string;
  /** Rooms it is in, but for the one of its own name. */
  readonly rooms: readonly string[];
  readonly delivery: Delivery;
  /** Why it gets the last news, or why not; empty before there is any. */
  readonly why: string;
}

export interface BoardRoom {
  /** `null` for the sockets that are in no room but their own. */
  readonly name: string | null;
  readonly sockets: readonly BoardSocket[];
}

export interface BoardNamespace {
  readonly name: string;
  readonly rooms: readonly BoardRoom[];
}

export interface RoomBoardView {
  readonly namespaces: readonly BoardNamespace[];
  /** Everybody once, in the order in which they came. */
  readonly sockets: readonly BoardSocket[];
  /** What was asked of whom, e.g. `The Adapter of / was asked for the sockets in r1.`; empty before anything was sent. */
  readonly asked: string;
  /** The entry of that; `null` before anything was sent. */
  readonly seq: number | null;
}

/** Rooms that are shown although nobody is in them, by namespace. */
export type KnownRooms = Readonly<Record<string, readonly string[]>>;

/**
 * Who is in which room at the cursor, and who gets the last news.
 *
 * @param expected - People who are shown at their places before they have come.
 */
export function toRoomBoardView(
  recording: Recording,
  { index }: Cursor,
  known: KnownRooms = {},
  expected: readonly BoardPlace[] = [],
): RoomBoardView {
  const adapters = roomsAt(recording, index);
  const emission = emissionAt(recording, index);
  const all = socketsOf(recording);
  const nameOf = (room: string): string => all.find(({ sid }) => sid === room)?.host ?? room;
  const present = all
    .filter(({ sid, namespace }) => adapters.get(namespace)?.[sid] !== undefined)
    .map((socket) => toSocket(socket, adapters.get(socket.namespace) ?? {}, emission, nameOf));
  const absent = expected.filter(({ who }) => !present.some((socket) => socket.who === who));
  const sockets: readonly BoardSocket[] = [
    ...present,
    ...absent.map((place) => ({ ...place, delivery: 'expected' as const, why: '' })),
  ];
  const names = new Set([...Object.keys(known), ...adapters.keys()]);
  return {
    sockets,
    namespaces: [...names].map((name) =>
      toNamespace(
        name,
        sockets.filter(({ namespace }) => namespace === name),
        known[name] ?? [],
      ),
    ),
    asked: emission === null ? '' : askedOf(emission, nameOf),
    seq: emission?.seq ?? null,
  };
}

function toNamespace(
  name: string,
  sockets: readonly BoardSocket[],
  known: readonly string[],
): BoardNamespace {
  const rooms = new Set([...known, ...sockets.flatMap((socket) => socket.rooms)]);
  return {
    name,
    rooms: [
      ...[...rooms].map((room) => ({
        name: room,
        sockets: sockets.filter((socket) => socket.rooms.includes(room)),
      })),
      { name: null, sockets: sockets.filter((socket) => socket.rooms.length === 0) },
    ],
  };
}

function toSocket(
  { sid, host, namespace }: KnownSocket,
  adapter: Rooms,
  emission: Emission | null,
  nameOf: (room: string) => string,
): BoardSocket {
  const rooms = Object.keys(adapter).filter(
    (room) => room !== sid && adapter[room]?.includes(sid) === true,
  );
  const socket = { who: host, namespace, rooms };
  if (emission === null) return { ...socket, delivery: 'nothing sent', why: '' };
  const fate = emission.to.get(host);
  const isTold = fate !== undefined && isOf(emission, namespace, sid);
  const delivery = !isTold ? 'none' : fate === 'received' ? 'got' : 'coming';
  return { ...socket, delivery, why: whyOf(sid, socket, emission, nameOf) };
}

/** Whether the news went through this namespace. */
function isOf({ namespace, sid }: Emission, of: string, own: string): boolean {
  return namespace === null ? sid === own : namespace === of;
}

function whyOf(
  sid: string,
  { namespace, rooms }: Pick<BoardSocket, 'namespace' | 'rooms'>,
  emission: Emission,
  nameOf: (room: string) => string,
): string {
  if (emission.namespace === null) {
    return emission.sid === sid ? 'it is this socket that was spoken to' : 'it is another socket';
  }
  if (emission.namespace !== namespace) {
    return `is in ${namespace}: the Adapter of ${emission.namespace} does not know this socket`;
  }
  if (emission.except.includes(sid)) return 'left out: it is the sender';
  const unwanted = emission.except.find((room) => rooms.includes(room));
  if (unwanted !== undefined) return `left out: in ${unwanted}`;
  if (emission.rooms.length === 0) return `everybody in ${namespace}`;
  if (emission.rooms.includes(sid)) return 'in the room of its own id';
  const wanted = emission.rooms.filter((room) => rooms.includes(room));
  if (wanted.length === 0) return `not in ${emission.rooms.map(nameOf).join(' or ')}`;
  return wanted.length === 1
    ? `in ${wanted.join()}`
    : `in ${wanted.join(' and ')}, and gets it once`;
}

function askedOf(
  { namespace, sid, rooms, except }: Emission,
  nameOf: (room: string) => string,
): string {
  if (namespace === null)
    return `One socket was spoken to, that of ${nameOf(sid ?? '')}: no Adapter was asked.`;
  const wanted =
    rooms.length === 0 ? 'all its sockets' : `the sockets in ${rooms.map(nameOf).join(' and ')}`;
  const without = except.length === 0 ? '' : `, without ${except.map(nameOf).join(' and ')}`;
  return `The Adapter of ${namespace} was asked for ${wanted}${without}.`;
}
