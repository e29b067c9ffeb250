import { decodeUtf8Lossy, type Recording, type TraceEntry } from '@wirelight/protocols';
import type { ClusterHosts } from './cluster-hosts';
import { findCause } from './find-cause';

/** A TCP connection that a client has to a server, directly or through the balancer. All numbers are `seq`s. */
export interface ServerConnection {
  readonly id: number;
  readonly client: string;
  readonly server: string;
  /** The server's SYN-ACK. */
  readonly opened: number;
  /** The first FIN or RST, or the note that it is gone; `null` while it is open. */
  readonly ended: number | null;
  /** The 101 that made it a WebSocket; `null` for one that stays HTTP. */
  readonly upgraded: number | null;
}

/** A request as it reached a server. */
export interface ServerRequest {
  /** `seq` of the entry that sent it to the server. */
  readonly seq: number;
  readonly client: string;
  readonly server: string;
  /** Whether it asks for a WebSocket. */
  readonly isUpgrade: boolean;
  /** `seq` of the server's answer; `null` without one. */
  readonly answer: number | null;
  /** Whether the server has never heard of the session. */
  readonly isUnknown: boolean;
}

/** Every connection and every request of clients that got to a server, in the order of time. */
export interface ClientTraffic {
  readonly connections: readonly ServerConnection[];
  readonly requests: readonly ServerRequest[];
}

/** Reads which server each connection and each request of a recording reached, whoever was in between. */
export function clientTraffic(recording: Recording, hosts: ClusterHosts): ClientTraffic {
  const connections = new Map<number, Writable<ServerConnection>>();
  const requests = new Map<number, Writable<ServerRequest>>();
  for (const entry of recording.entries) {
    const { seq, kind, layer, from, to, connection, text } = entry;
    if (connection === null) continue;
    const known = connections.get(connection);
    // A connection that the network or TCP itself has ended says so in a note.
    if (known !== undefined && kind === 'note') known.ended ??= seq;
    if (kind !== 'sent') continue;
    if (known !== undefined && (text === 'FIN' || text === 'RST')) known.ended ??= seq;
    if (text === 'SYN-ACK' && hosts.servers.includes(from)) {
      const client = clientOf(recording, seq, hosts);
      const fresh = { id: connection, client, server: from, opened: seq };
      if (client !== '') connections.set(connection, { ...fresh, ended: null, upgraded: null });
    } else if (layer === 'http' && hosts.servers.includes(to)) {
      const client = clientOf(recording, seq, hosts);
      const isUpgrade = /^upgrade: *websocket/im.test(headOf(entry));
      const request = { seq, client, server: to, isUpgrade };
      if (client !== '') requests.set(seq, { ...request, answer: null, isUnknown: false });
    } else if (layer === 'http' && hosts.servers.includes(from)) {
      const request = requests.get(entry.answers ?? -1);
      const answer = headOf(entry);
      if (request !== undefined) {
        request.answer ??= seq;
        request.isUnknown ||= answer.includes('"Session ID unknown"');
      }
      if (known !== undefined && answer.startsWith('HTTP/1.1 101 ')) known.upgraded = seq;
    }
  }
  return { connections: [...connections.values()], requests: [...requests.values()] };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The client that a connection or a request of the balancer is for; empty for none. */
function clientOf(recording: Recording, seq: number, { clients }: ClusterHosts): string {
  const first = findCause(recording, seq, ({ from }) => clients.includes(from));
  return first?.from ?? '';
}

/** The beginning of an HTTP message; an error of Engine.IO is short enough to be in it. */
function headOf({ bytes }: TraceEntry): string {
  return decodeUtf8Lossy(bytes.subarray(0, 1000));
}
