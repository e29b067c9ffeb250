import type { Recording } from '@wirelight/protocols';
import type { Cursor } from '../timeline/cursor';
import { busTraffic, type BusTraffic } from './bus-traffic';
import { clientTraffic, type ClientTraffic } from './client-traffic';
import type { ClusterHosts } from './cluster-hosts';
import { clusterNews, type Admission, type ClusterNews } from './cluster-news';
import { serverLives, type LifeChange } from './server-lives';

/** All that a recording tells of a cluster; read once, shown at any cursor. */
export interface ClusterFacts extends ClientTraffic, BusTraffic {
  readonly hosts: ClusterHosts;
  readonly news: readonly ClusterNews[];
  readonly admissions: readonly Admission[];
  readonly lives: readonly LifeChange[];
}

/** What a client has to do with a server. */
export interface ClusterCell {
  readonly server: string;
  /** Requests that reached it. */
  readonly requests: number;
  /** Of these, those that it answered with "Session ID unknown". */
  readonly unknown: number;
  /** Open connections that speak HTTP, and those that are WebSockets by now. */
  readonly http: number;
  readonly webSockets: number;
  /** The last request, or its answer when that was a refusal; `null` before the first. */
  readonly seq: number | null;
}

export interface ClusterRow {
  readonly client: string;
  readonly cells: readonly ClusterCell[];
  /** The server that let it in last; `null` before, and when no connection to it is left. */
  readonly home: string | null;
}

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

/** Reads a recording for `toClusterView`. Servers that never appear on the network are left out. */
export function readCluster(recording: Recording, hosts: ClusterHosts): ClusterFacts {
  const seen = new Set(
    recording.entries.flatMap(({ layer, from, to }) => (layer === 'program' ? [] : [from, to])),
  );
  const servers = hosts.servers.filter((server) => seen.has(server));
  const bus = hosts.bus !== null && seen.has(hosts.bus) ? hosts.bus : null;
  const present = { ...hosts, servers, bus };
  return {
    hosts: present,
    ...clientTraffic(recording, present),
    ...busTraffic(recording, present),
    ...clusterNews(recording, present),
    lives: serverLives(recording, servers),
  };
}

/** The cluster as it is at the cursor. */
export function toClusterView(facts: ClusterFacts, { index }: Pick<Cursor, 'index'>): ClusterView {
  const { hosts, subscriptions, publications, news } = facts;
  const rows = hosts.clients.map((client) => toRow(facts, client, index));
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

function toRow(
  { hosts, connections, requests, admissions }: ClusterFacts,
  client: string,
  index: number,
): ClusterRow {
  const open = connections.filter(
    (one) => one.client === client && one.opened < index && (one.ended ?? index) >= index,
  );
  const own = requests.filter((one) => one.client === client && one.seq < index);
  const entry = admissions.filter((one) => one.client === client && one.seq < index).at(-1);
  return {
    client,
    home: open.some(({ server }) => server === entry?.server) ? (entry?.server ?? null) : null,
    cells: hosts.servers.map((server) => {
      const here = own.filter((one) => one.server === server);
      const refused = here.filter(
        ({ isUnknown, answer }) => isUnknown && (answer ?? index) < index,
      );
      const there = open.filter((one) => one.server === server);
      const webSockets = there.filter(({ upgraded }) => (upgraded ?? index) < index).length;
      return {
        server,
        requests: here.length,
        unknown: refused.length,
        webSockets,
        http: there.length - webSockets,
        seq: refused.at(-1)?.answer ?? here.at(-1)?.seq ?? null,
      };
    }),
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
