import type { Recording } from '@wirelight/protocols';
import { oncePer } from '../timeline/once-per';

/** What a host is to the others. A middlebox is asked and asks. */
export type LaneRole = 'client' | 'middlebox' | 'server';

/** A host that something was sent to or from. */
export interface Lane {
  readonly name: string;
  readonly role: LaneRole;
}

/** A lane in the picture. */
export interface PlacedLane extends Lane {
  /** CSS pixels from the left. */
  readonly x: number;
  /** What its head says: the name, or how many share the lane. */
  readonly head: string;
}

/** The lanes of a picture, from left to right: clients, middleboxes, servers. */
export interface Lanes {
  readonly all: readonly PlacedLane[];
  readonly left: number;
  readonly right: number;
  /** Pixels from one lane to the next. */
  readonly distance: number;
  /** Where a host stands; `undefined` for what is no host, e.g. the network. */
  at(host: string): number | undefined;
}

const ORDER: readonly LaneRole[] = ['client', 'middlebox', 'server'];
/** Lanes that stand closer cannot be told apart. */
const LEAST_DISTANCE = 72;

/** @returns The hosts of a recording in the order of `Lanes`, those of one role as they appear. Found once per recording. */
export const findLanes = oncePer(({ entries }: Recording): readonly Lane[] => {
  const asks = new Set<string>();
  const answers = new Set<string>();
  for (const { direction, from, to } of entries) {
    if (direction === 'local') continue;
    const isUp = direction === 'client-to-server';
    asks.add(isUp ? from : to);
    answers.add(isUp ? to : from);
  }
  if (asks.size === 0) return [lane('client', 'client'), lane('server', 'server')];
  const names = [...new Set([...asks, ...answers])];
  const roleOf = (name: string): LaneRole =>
    !answers.has(name) ? 'client' : asks.has(name) ? 'middlebox' : 'server';
  return names
    .map((name) => lane(name, roleOf(name)))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
});

/**
 * Puts lanes side by side. Clients that find no room share the last client's lane.
 *
 * @param width - CSS pixels of the picture.
 * @param inset - CSS pixels from its edges to the outer lanes.
 */
export function placeLanes(lanes: readonly Lane[], width: number, inset: number): Lanes {
  const room = Math.max(Math.floor((width - 2 * inset) / LEAST_DISTANCE) + 1, 2);
  const clients = lanes.filter(({ role }) => role === 'client');
  const others = lanes.filter(({ role }) => role !== 'client');
  const shown = Math.max(Math.min(clients.length, room - others.length), 1);
  const shared = clients.slice(shown - 1);
  const heads = [...clients.slice(0, shown), ...others];
  const distance = (width - 2 * inset) / Math.max(heads.length - 1, 1);
  const all = heads.map((one, index) => ({
    ...one,
    x: inset + index * distance,
    head: index === shown - 1 && shared.length > 1 ? `${shared.length} clients` : one.name,
  }));
  const places = new Map(all.map(({ name, x }) => [name, x]));
  const last = all[shown - 1]?.x ?? inset;
  for (const { name } of shared) if (!places.has(name)) places.set(name, last);
  return { all, left: inset, right: width - inset, distance, at: (host) => places.get(host) };
}

const lane = (name: string, role: LaneRole): Lane => ({ name, role });
