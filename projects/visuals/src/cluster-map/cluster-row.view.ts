import type { ClusterFacts } from './read-cluster';

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

/** What a client has to do with each server after the first `index` entries. */
export function toClusterRow(
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
