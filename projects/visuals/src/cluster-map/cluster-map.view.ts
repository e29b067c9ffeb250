import type { Cursor } from '../timeline/cursor';
import type { BusTraffic } from './bus-traffic';
import type { ClusterNews } from './cluster-news';
import { toClusterRow, type ClusterRow } from './cluster-row.view';
import type { ClusterFacts } from './read-cluster';

export interface ClusterServer {
  readonly name: string;
  readonly isUp: boolean;
}

export interface ClusterChannel {
  readonly name: string;
  readonly isPattern: boolean;
  /** Who hears it. */
  readonly servers: readonly string[];
  /** The first subscription. */
  readonly seq: number;
}

export interface ClusterDelivery {
  readonly server: string;
  /** It was this server that published it. */
  readonly isOwn: boolean;
  readonly hasArrived: boolean;
  readonly seq: number;
}

export interface ClusterPublication {
  readonly seq: number;
  readonly server: string;
  readonly channel: string;
  readonly size: number;
  readonly deliveries: readonly ClusterDelivery[];
}

/** How a client came to hear the last news, or why it did not. */
export type Hears = 'from its own server' | 'through the bus' | 'not yet' | 'no server';

export interface ClusterNewsView {
  readonly seq: number;
  readonly client: string;
  readonly server: string;
  readonly packet: string;
  readonly listeners: readonly {
    readonly client: string;
    readonly hears: Hears;
    /** The server that told it, or that it is connected to. */
    readonly server: string | null;
    readonly seq: number | null;
  }[];
}

export interface ClusterView {
  readonly servers: readonly ClusterServer[];
  readonly rows: readonly ClusterRow[];
  readonly channels: readonly ClusterChannel[];
  /** The latest, newest first. */
  readonly publications: readonly ClusterPublication[];
  /** How many were published in all. */
  readonly published: number;
  /** The last thing that a client has said; `null` before. */
  readonly news: ClusterNewsView | null;
}

/** Publications that are shown. */
const LATEST = 3;

/** The cluster as it is at the cursor. */
export function toClusterView(facts: ClusterFacts, { index }: Pick<Cursor, 'index'>): ClusterView {
  const { hosts, subscriptions, publications, news } = facts;
  const rows = hosts.clients.map((client) => toClusterRow(facts, client, index));
  const published = publications.filter(({ seq }) => seq < index);
  const last = news.filter(({ seq }) => seq < index).at(-1);
  return {
    rows,
    servers: hosts.servers.map((name) => ({
      name,
      isUp:
        facts.lives.filter(({ server, seq }) => server === name && seq < index).at(-1)?.isUp ??
        true,
    })),
    channels: toChannels(
      subscriptions.filter(({ since, until }) => since < index && (until ?? index) >= index),
    ),
    published: published.length,
    publications: published
      .slice(-LATEST)
      .reverse()
      .map(({ deliveries, ...publication }) => ({
        ...publication,
        deliveries: deliveries
          .filter(({ sent }) => sent < index)
          .map(({ server, sent, received }) => {
            const hasArrived = received !== null && received < index;
            const isOwn = server === publication.server;
            return { server, isOwn, hasArrived, seq: hasArrived ? received : sent };
          }),
      })),
    news: last === undefined ? null : toNews(last, rows, index),
  };
}

function toChannels(subscriptions: BusTraffic['subscriptions']): readonly ClusterChannel[] {
  const names = new Set(subscriptions.map(({ name }) => name));
  return [...names].map((name) => {
    const own = subscriptions.filter((one) => one.name === name);
    const { isPattern = false, since = 0 } = own[0] ?? {};
    return { name, isPattern, seq: since, servers: own.map(({ server }) => server) };
  });
}

function toNews(
  { heard, ...news }: ClusterNews,
  rows: readonly ClusterRow[],
  index: number,
): ClusterNewsView {
  return {
    ...news,
    listeners: rows.map(({ client, home }) => {
      const hearing = heard.find((one) => one.client === client && one.seq < index);
      if (hearing === undefined) {
        return { client, hears: home === null ? 'no server' : 'not yet', server: home, seq: null };
      }
      const { server, seq, isByBus } = hearing;
      return { client, server, seq, hears: isByBus ? 'through the bus' : 'from its own server' };
    }),
  };
}
