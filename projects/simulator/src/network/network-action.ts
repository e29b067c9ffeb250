import type { LinkDirection } from './link.js';

/** Which connections are meant: those between two hosts, `*` for any. Without it all of them. */
interface OnLink {
  readonly between?: readonly [client: string, server: string];
}

/** Something that happens to the network at one moment, apart from its conditions. */
export type NetworkAction =
  /** Every open connection gets a FIN on both ends: somebody in between closed it in good order. */
  | ({ readonly do: 'cut' } & OnLink)
  /** Every open connection gets a RST on both ends: both programs see an error. */
  | ({ readonly do: 'reset' } & OnLink)
  /** The next message with bytes is swallowed by something in between, for good; TCP does not notice. */
  | ({ readonly do: 'drop'; readonly direction?: LinkDirection } & OnLink);
