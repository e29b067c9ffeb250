export type { ClusterHosts } from './cluster-hosts';
export { ClusterMap, type ServerSwitch } from './cluster-map';
export { toClusterView } from './cluster-map.view';
export { readCluster } from './read-cluster';
