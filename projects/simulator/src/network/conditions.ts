import type { Middlebox } from './middlebox.js';

/** What the network is like at this moment. May be changed at any time; what is under way keeps its arrival time. */
export interface Conditions {
  /** Virtual milliseconds that bytes spend on the wire, one way. */
  latency: number;
  /** Who sits between the hosts, if anybody. */
  middlebox: Middlebox | null;
}
