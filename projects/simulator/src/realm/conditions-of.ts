import type { Conditions } from '../network/conditions.js';
import { REMOVE_HOP_BY_HOP } from '../network/remove-hop-by-hop.js';
import type { Middlebox } from '../network/middlebox.js';
import { resolveLink } from '../scenario/resolve-link.js';
import type { LinkConditions, LinkSpec } from '../scenario/link-spec.js';
import type { SettingValues } from '../scenario/scenario.js';

/** What can sit on a link, by the name that a scenario gives it. */
export const MIDDLEBOXES: Readonly<Record<string, Middlebox>> = {
  'remove-hop-by-hop': REMOVE_HOP_BY_HOP,
};

/**
 * What a scenario's link makes of the network under these settings.
 *
 * @param changes - What the script has changed so far, oldest first.
 */
export function conditionsOf(
  link: LinkSpec | undefined,
  settings: SettingValues,
  changes: readonly LinkConditions[] = [],
): Conditions {
  if (link === undefined) return { latency: 0, middlebox: null };
  const { latency, middlebox } = resolveLink(link, settings, changes).up;
  return { latency, middlebox: middlebox === null ? null : (MIDDLEBOXES[middlebox] ?? null) };
}
