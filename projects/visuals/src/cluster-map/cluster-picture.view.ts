import type { TraceEntry } from '@wirelight/protocols';
import type { ClusterHosts } from './cluster-hosts';
import type { ClusterView } from './cluster-map.view';

/** A host in its place. */
export interface PictureBox {
  readonly name: string;
  readonly role: 'client' | 'balancer' | 'server' | 'bus';
  readonly isUp: boolean;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What joins two hosts at the cursor. */
export interface PictureLine {
  readonly key: string;
  /** `websocket` as soon as one of the connections is one; `bus` for the subscriptions of a server. */
  readonly kind: 'http' | 'websocket' | 'bus';
  readonly path: string;
}

export interface ClusterPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly PictureLine[];
  /** The way of one message, and the tip of its arrow; `null` where the entry has none. */
  readonly message: { readonly path: string; readonly tip: string } | null;
}

const WIDTH = 320;
const ROW = 76;
const MARGIN = 20;
/** Half of a box. */
export const HALF = 15;
/** Between the lines of two clients to one server. */
const APART = 9;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places every host in the row of its role, and joins those that are connected. */
export function toClusterPicture(
  view: ClusterView,
  hosts: ClusterHosts,
  entry: TraceEntry | undefined,
): ClusterPicture {
  const names = (role: 'balancer' | 'bus'): readonly string[] =>
    hosts[role] === null ? [] : [hosts[role]];
  const rows = [
    ['client', hosts.clients],
    ['balancer', names('balancer')],
    ['server', view.servers.map(({ name }) => name)],
    ['bus', names('bus')],
  ] as const;
  const present = rows.filter(([, own]) => own.length > 0);
  const boxes = present.flatMap(([role, own], row) =>
    own.map((name, at): PictureBox => {
      const isUp = view.servers.find((server) => server.name === name)?.isUp ?? true;
      const isWide = role === 'bus' || role === 'balancer';
      return {
        name,
        role,
        isUp,
        x: (WIDTH * (at + 0.5)) / own.length,
        y: MARGIN + row * ROW,
        width: isWide ? WIDTH * 0.7 : 84,
      };
    }),
  );
  const placeOf = (name: string | null): PictureBox | undefined =>
    boxes.find((box) => box.name === name);
  return {
    width: WIDTH,
    height: 2 * MARGIN + (present.length - 1) * ROW,
    boxes,
    lines: linesOf(view, hosts, placeOf),
    message: messageOf(entry, placeOf),
  };
}

function linesOf(
  { rows, channels }: ClusterView,
  { balancer, bus, clients }: ClusterHosts,
  placeOf: (name: string | null) => PictureBox | undefined,
): readonly PictureLine[] {
  const line = (
    key: string,
    kind: PictureLine['kind'],
    from?: Place,
    to?: Place,
    shift = 0,
  ): readonly PictureLine[] => {
    if (from === undefined || to === undefined) return [];
    return [{ key, kind, path: straight(from, to, shift) }];
  };
  const toServers = rows.flatMap(({ client, cells }) => {
    const open = cells.filter(({ http, webSockets }) => http + webSockets > 0);
    const kindOf = (some: typeof cells): 'http' | 'websocket' =>
      some.some(({ webSockets }) => webSockets > 0) ? 'websocket' : 'http';
    const shift = (clients.indexOf(client) - (clients.length - 1) / 2) * APART;
    const from = placeOf(balancer ?? client);
    const own = placeOf(client);
    return [
      ...(balancer === null || open.length === 0
        ? []
        : // The lines of clients come in above their own continuation.
          line(client, kindOf(open), own, from && { ...from, x: from.x + shift })),
      ...open.flatMap((cell) =>
        line(`${client} ${cell.server}`, kindOf([cell]), from, placeOf(cell.server), shift),
      ),
    ];
  });
  const subscribed = new Set(channels.flatMap(({ servers }) => servers));
  const toBus = [...subscribed].flatMap((server) => {
    const from = placeOf(server);
    const to = placeOf(bus);
    return line(`${server} bus`, 'bus', from, to && from && { ...to, x: from.x });
  });
  return [...toServers, ...toBus];
}

function messageOf(
  entry: TraceEntry | undefined,
  placeOf: (name: string) => PictureBox | undefined,
): ClusterPicture['message'] {
  if (entry === undefined || entry.from === entry.to) return null;
  const from = placeOf(entry.from);
  const to = placeOf(entry.to);
  if (from === undefined || to === undefined) return null;
  // The bus is as wide as its servers: what goes to it goes straight down.
  const [start, end] =
    to.role === 'bus'
      ? [from, { ...to, x: from.x }]
      : from.role === 'bus'
        ? [{ ...from, x: to.x }, to]
        : [from, to];
  return { path: straight(start, end), tip: tipOf(start, end) };
}

/** From the edge of one box to the edge of the other. */
function straight(from: Place, to: Place, shift = 0): string {
  const way = Math.sign(to.y - from.y) * HALF;
  return `M${from.x + shift} ${from.y + way}L${to.x + shift} ${to.y - way}`;
}

/** A triangle whose point touches the box that a message goes to. */
function tipOf(from: Place, to: Place): string {
  const way = Math.sign(to.y - from.y);
  const end = { x: to.x, y: to.y - way * HALF };
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const [dx, dy] = [(end.x - from.x) / length, (end.y - from.y) / length];
  const at = (back: number, aside: number): string =>
    `${(end.x - dx * back - dy * aside).toFixed(1)} ${(end.y - dy * back + dx * aside).toFixed(1)}`;
  return `M${at(0, 0)}L${at(11, 6)}L${at(11, -6)}Z`;
}
