import type { Conditions } from '../network/conditions.js';
import type { Link, LinkConditions } from '../network/link.js';
import type { Middlebox } from '../network/middlebox.js';
import { DELAY_UPGRADE } from '../network/delay-upgrade.js';
import { REFUSE_UPGRADE } from '../network/refuse-upgrade.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import { SWALLOW_FRAMES } from '../network/swallow-frames.js';
import { SWALLOW_UPGRADE } from '../network/swallow-upgrade.js';
import type { LinkConditions as LinkChanges, LinkSpec } from '../scenario/link-spec.js';
import { resolveLink, type ResolvedConditions } from '../scenario/resolve-link.js';
import type { SettingValues } from '../scenario/scenario.js';

/** What can sit on a link, by the name that a scenario gives it. */
export const MIDDLEBOXES: Readonly<Record<string, Middlebox>> = {
  'remove-hop-by-hop': REMOVE_HOP_BY_HOP,
  'refuse-upgrade': REFUSE_UPGRADE,
  'swallow-upgrade': SWALLOW_UPGRADE,
  'swallow-frames': SWALLOW_FRAMES,
  'delay-upgrade': DELAY_UPGRADE,
};

/** What the script has done to a link so far. */
export interface LinkHistory {
  /** Changes of its conditions, oldest first. */
  readonly changes: LinkChanges[];
  /** Directions in which packets vanish. */
  readonly silent: Set<'up' | 'down'>;
  isOffline: boolean;
}

/**
 * What the links of a scenario make of the network under these settings.
 *
 * @param histories - By the name of the link.
 */
export function conditionsOf(
  links: readonly LinkSpec[],
  settings: SettingValues,
  histories: ReadonlyMap<string, LinkHistory> = new Map(),
): Conditions {
  const all = links.map((spec) => toLink(spec, settings, histories.get(spec.name)));
  const rest = { latency: 0, middlebox: null };
  const [only] = all;
  const isForAll = only?.between[0] === '*' && only.between[1] === '*';
  if (only === undefined) return rest;
  // One link for everybody that does nothing but delay is the quick case of the network.
  if (all.length === 1 && isForAll && isDelay(only)) {
    return { latency: only.up.latency, middlebox: only.up.middlebox ?? null };
  }
  return { ...rest, links: all };
}

function toLink(spec: LinkSpec, settings: SettingValues, history?: LinkHistory): LinkConditions {
  const { between, up, down } = resolveLink(spec, settings, history?.changes);
  return {
    between,
    up: toWay(up, history?.silent.has('up') === true),
    down: toWay(down, history?.silent.has('down') === true),
    idleTimeout: up.idleTimeout,
    isOffline: history?.isOffline === true,
  };
}

function toWay({ middlebox, ...way }: ResolvedConditions, isSilent: boolean): Link {
  return {
    ...way,
    isSilent,
    middlebox: middlebox === null ? null : (MIDDLEBOXES[middlebox] ?? null),
  };
}

function isDelay({ up, down, idleTimeout, isOffline }: LinkConditions): boolean {
  const isPlain = [up, down].every(
    (way) => !way.jitter && !way.loss && way.bandwidth === null && !way.isSilent,
  );
  return (
    isPlain &&
    idleTimeout === null &&
    isOffline === false &&
    up.latency === down.latency &&
    up.middlebox === down.middlebox
  );
}
