import { endsOf } from './object-lines';
import type { LibraryBand, ObjectPlace } from './place-objects';
import type { ObjectLink } from './server-objects';

/** A library with its ground, and where its name begins. */
export interface NamedBand extends LibraryBand {
  /** Pixels from the left; the middle of its line of words is `NAME_Y` below the upper edge. */
  readonly nameX: number;
}

/** From the upper edge of a band to the middle of its name. */
export const NAME_Y = 13;
const LEFT = 8;
/** Pixels that a letter takes, and that stay free around the words. */
const LETTER = 6.2;
const FREE = 5;
const HALF = 6;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives every band its name at the left, or as little further right as it takes for no line between objects to run through it.
 *
 * @param links - All that there ever are: a name never moves when another object appears.
 */
export function placeNames(
  bands: readonly LibraryBand[],
  links: readonly ObjectLink[],
  places: ReadonlyMap<string, ObjectPlace>,
): readonly NamedBand[] {
  return bands.map((band) => {
    const taken = links
      .flatMap(([from, to]) => stretchAt(places.get(from), places.get(to), band.y + NAME_Y))
      .sort((a, b) => a.from - b.from);
    const width = band.name.length * LETTER;
    let nameX = LEFT;
    for (const { from, to } of taken) {
      if (from - FREE < nameX + width && to + FREE > nameX) nameX = to + FREE;
    }
    return { ...band, nameX };
  });
}

/** What the line between two objects takes of the words at a height; nothing for two beside each other. */
function stretchAt(
  a: ObjectPlace | undefined,
  b: ObjectPlace | undefined,
  middle: number,
): readonly Stretch[] {
  if (a === undefined || b === undefined || a.y === b.y) return [];
  const [start, end] = endsOf(a, b);
  if (end.y < middle - HALF || start.y > middle + HALF) return [];
  const at = (y: number): number => {
    const part = Math.min(Math.max((y - start.y) / Math.max(end.y - start.y, 1), 0), 1);
    return start.x + (end.x - start.x) * part;
  };
  const [x1, x2] = [at(middle - HALF), at(middle + HALF)];
  return [{ from: Math.min(x1, x2), to: Math.max(x1, x2) }];
}
