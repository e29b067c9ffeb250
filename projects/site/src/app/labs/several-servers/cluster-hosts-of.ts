import type { Scenario } from '@wirelight/simulator';
import type { ClusterHosts } from '@wirelight/visuals/cluster-map';

/** The programs of hosts that are neither clients nor Socket.IO servers. */
const BALANCER = 'balancer';
const BUS = 'redis';

/** Which host of a scenario does what in its cluster, by the programs on them. */
export function clusterHostsOf({ hosts }: Pick<Scenario, 'hosts'>): ClusterHosts {
  const namesOf = (fits: (host: Scenario['hosts'][number]) => boolean): readonly string[] =>
    hosts.filter(fits).map(({ name }) => name);
  const [balancer = null] = namesOf(({ program }) => program === BALANCER);
  const [bus = null] = namesOf(({ program }) => program === BUS);
  return {
    balancer,
    bus,
    clients: namesOf(({ role }) => role === 'client'),
    servers: namesOf(
      ({ role, program }) => role === 'server' && program !== BALANCER && program !== BUS,
    ),
  };
}
