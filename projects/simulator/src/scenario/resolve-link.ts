import type { Bound, LinkConditions, LinkSpec } from './link-spec.js';
import type { SettingValues } from './scenario.js';

/** What one direction of a link is like at a moment: no setting left open, every default filled in. */
export interface ResolvedConditions {
  /** Virtual milliseconds, one way. */
  readonly latency: number;
  /** Virtual milliseconds added at random, 0 to this. */
  readonly jitter: number;
  /** Bytes in a second; `null` is without limit. */
  readonly bandwidth: number | null;
  /** 0 to 1. */
  readonly loss: number;
  readonly middlebox: string | null;
  /** Virtual milliseconds; `null` is never. */
  readonly idleTimeout: number | null;
}

/** Both directions of a link at a moment. */
export interface ResolvedLink {
  readonly name: string;
  readonly between: readonly [client: string, server: string];
  readonly up: ResolvedConditions;
  readonly down: ResolvedConditions;
}

/**
 * What a link is like under these settings.
 *
 * @param settings - A value for every setting of the scenario.
 * @param changes - What the script has changed so far, oldest first; they win over the link and both its directions.
 */
export function resolveLink(
  link: LinkSpec,
  settings: SettingValues,
  changes: readonly LinkConditions[] = [],
): ResolvedLink {
  const direction = (own: LinkConditions = {}): ResolvedConditions => {
    const all = [own, ...changes].reduce((sum, one) => ({ ...sum, ...one }), link);
    return {
      latency: valueOf(all.latency, settings, 0),
      jitter: valueOf(all.jitter, settings, 0),
      bandwidth: valueOf(all.bandwidth, settings, null),
      loss: valueOf(all.loss, settings, 0),
      middlebox: valueOf(all.middlebox, settings, null),
      idleTimeout: valueOf(all.idleTimeout, settings, null),
    };
  };
  const { name, between, up, down } = link;
  return { name, between, up: direction(up), down: direction(down) };
}

/** The link between two hosts: the first whose two names fit, `*` fits every host. */
export function linkBetween(
  links: readonly LinkSpec[],
  client: string,
  server: string,
): LinkSpec | undefined {
  const fits = (name: string, host: string): boolean => name === '*' || isHost(host, name);
  return links.find(({ between }) => fits(between[0], client) && fits(between[1], server));
}

/** Whether a host of a run is the one a scenario names, or one of its copies: `client-3` is a `client`. */
export function isHost(host: string, name: string): boolean {
  if (host === name) return true;
  return host.startsWith(`${name}-`) && /^\d+$/.test(host.slice(name.length + 1));
}

/** What a bound value is under these settings; `fallback` where it is left out or its setting names nothing. */
export function valueOf<T extends number | string | null>(
  bound: Bound<T> | undefined,
  settings: SettingValues,
  fallback: T,
): T {
  if (bound === undefined) return fallback;
  if (typeof bound !== 'object' || bound === null) return bound;
  const value = settings[bound.setting];
  if (bound.values === undefined) return (value ?? fallback) as T;
  const name = String(value);
  return Object.hasOwn(bound.values, name) ? (bound.values[name] as T) : fallback;
}
