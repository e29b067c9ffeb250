import { meaningOf, type Recording, type TraceEntry } from '@wirelight/protocols';
import type { ClusterHosts } from './cluster-hosts';
import { findCause } from './find-cause';

/** A client that heard of something. */
export interface Hearing {
  readonly client: string;
  /** The server that told it. */
  readonly server: string;
  readonly seq: number;
  /** Whether the server had it from the bus. */
  readonly isByBus: boolean;
}

/** Something that a client has said to its server, and who heard of it. */
export interface ClusterNews {
  /** When the server had it. */
  readonly seq: number;
  readonly client: string;
  readonly server: string;
  /** The packet, e.g. `2["say","one"]`. */
  readonly packet: string;
  readonly heard: readonly Hearing[];
}

/** A client that was let in by a server. */
export interface Admission {
  readonly client: string;
  readonly server: string;
  readonly seq: number;
}

/** The Socket.IO packets that arrived: who was let in, what clients said, who heard of it; in the order of time. */
export function clusterNews(
  recording: Recording,
  { clients, servers }: ClusterHosts,
): { readonly news: readonly ClusterNews[]; readonly admissions: readonly Admission[] } {
  const news = new Map<number, ClusterNews & { readonly heard: Hearing[] }>();
  const admissions: Admission[] = [];
  for (const entry of recording.entries) {
    const { seq, kind, to } = entry;
    if (kind !== 'received' || !(servers.includes(to) || clients.includes(to))) continue;
    const packets = packetsOf(recording, entry);
    if (servers.includes(to)) {
      const packet = packets.find(({ type }) => type === 'EVENT')?.text;
      const client = findCause(recording, seq, ({ from }) => clients.includes(from))?.from;
      if (packet === undefined || client === undefined) continue;
      news.set(seq, { seq, client, server: to, packet, heard: [] });
    } else {
      const server = findCause(recording, seq, ({ from }) => servers.includes(from))?.from ?? '';
      if (packets.some(({ type }) => type === 'CONNECT')) {
        admissions.push({ client: to, server, seq });
      }
      if (!packets.some(({ type }) => type === 'EVENT')) continue;
      const said = findCause(recording, seq, (one) => news.has(one.seq));
      const own = news.get(said?.seq ?? -1);
      const bus = findCause(recording, seq, ({ layer }) => layer === 'redis');
      const isByBus = bus !== undefined && bus.seq > (said?.seq ?? -1);
      if (own?.heard.every(({ client }) => client !== to) === true) {
        own.heard.push({ client: to, server, seq, isByBus });
      }
    }
  }
  return { admissions, news: [...news.values()] };
}

/** The Socket.IO packets of one message. */
function packetsOf(
  recording: Recording,
  { seq, layer }: TraceEntry,
): readonly { readonly type: string; readonly text: string }[] {
  if (layer !== 'http' && layer !== 'websocket') return [];
  return meaningOf(recording, seq)
    .layers.filter(({ protocol }) => protocol === 'Socket.IO')
    .map(({ text, fields }) => ({ text, type: fields[0]?.value ?? '' }));
}
