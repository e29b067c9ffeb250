import type { Recording } from '@wirelight/protocols';
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
