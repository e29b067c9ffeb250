import type { TabView } from '../clock/tab.js';
import type { Link, LinkConditions } from './link.js';
import type { Middlebox } from './middlebox.js';

/** What the network is like at this moment. May be changed at any time; what is under way keeps its arrival time. */
export interface Conditions extends Link {
  /** Virtual milliseconds that bytes spend on the wire, one way. */
  latency: number;
  /** Who sits between the hosts, if anybody. */
  middlebox: Middlebox | null;
  readonly idleTimeout?: number | null;
  readonly isOffline?: boolean;
  /** Links that differ from all this; the first that fits counts. */
  readonly links?: readonly LinkConditions[];
  /**
   * A host's tab. In the `background` its timers are throttled, as Chromium has it (`Tab`); `frozen`: no timer fires and nothing
   * is read until it is thawed, while TCP goes on. Default `visible`.
   */
  readonly tabs?: Readonly<Record<string, TabView>>;
  /** Milliseconds that a server needs before it looks at what arrived, by its name. Default 0. */
  readonly serverDelays?: Readonly<Record<string, number>>;
}
