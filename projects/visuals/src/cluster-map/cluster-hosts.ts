/** Which host of a recording does what in a cluster. */
export interface ClusterHosts {
  readonly clients: readonly string[];
  /** Between clients and servers; `null` where clients speak to the servers themselves. */
  readonly balancer: string | null;
  readonly servers: readonly string[];
  /** Redis; `null` where there is none. */
  readonly bus: string | null;
}
