import type { RealTimeClock } from '../clock/real-time-clock.js';
import type { HttpClient } from '../http/http-client.js';
import type { Network } from '../network/network.js';
import type { Random } from '../random/random.js';

/** The way from the page's own interfaces into the virtual network behind MSW. */
export interface PageLink {
  readonly clock: RealTimeClock;
  readonly network: Network;
  readonly random: Random;
  /** The HTTP stack of the page under this name; made when it is first asked for. */
  clientOf(host: string): HttpClient;
}
