import { OBJECT_KINDS, type ObjectKind } from './object-kinds';

/** Where an object is drawn, in pixels. */
export interface ObjectPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Objects of one library, or of Node, as a ground behind them. */
export interface LibraryBand {
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

export interface ObjectLayout {
  readonly places: ReadonlyMap<string, ObjectPlace>;
  readonly bands: readonly LibraryBand[];
  readonly height: number;
}

export const BOX_HEIGHT = 42;
const ROW = 62;
const GAP = 8;
/** Above the first row of a band, for its name. */
const HEAD = 24;
const MARGIN = 8;
const WIDEST = 190;
const LEFT_LEAST = 92;

const BANDS: readonly { readonly name: string; readonly rows: readonly number[] }[] = [
  { name: 'socket.io', rows: [0, 1, 2, 3] },
  { name: 'engine.io', rows: [4, 5] },
  { name: 'Node.js', rows: [6] },
];

/**
 * Places for all objects that a run ever has, so that nothing moves when another one appears.
 *
 * @param objects - Keys and kinds in the order in which they appear.
 * @param width - Pixels.
 */
export function placeObjects(
  objects: readonly { readonly key: string; readonly kind: ObjectKind }[],
  width: number,
): ObjectLayout {
  const at = (row: number, side: 'left' | 'right') =>
    objects.filter(
      ({ kind }) => OBJECT_KINDS[kind].row === row && OBJECT_KINDS[kind].side === side,
    );
  const room = width - 2 * MARGIN;
  const crowd = Math.max(...[1, 4, 6].map((row) => at(row, 'left').length));
  const columns = Math.max(1, ...[0, 1, 2, 3, 4].map((row) => at(row, 'right').length));
  const left = Math.min(Math.max(LEFT_LEAST, room * (crowd > 1 ? 0.55 : 0.28)), WIDEST * crowd);
  const places = new Map<string, ObjectPlace>();
  const bands: LibraryBand[] = [];
  let y = 0;
  for (const { name, rows } of BANDS) {
    const used = rows.filter((row) => at(row, 'left').length + at(row, 'right').length > 0);
    if (used.length === 0) continue;
    const top = y;
    y += HEAD;
    for (const row of used) {
      share(at(row, 'left'), MARGIN, left, 1, y, places);
      share(at(row, 'right'), MARGIN + left + 3 * GAP, room - left - 3 * GAP, columns, y, places);
      y += ROW;
    }
    y -= ROW - BOX_HEIGHT - GAP;
    bands.push({ name, y: top, height: y - top });
    y += GAP;
  }
  return { places, bands, height: Math.max(y - GAP, 0) };
}

/** Puts the objects of a row side by side, each in a column, or in less where there are more objects. */
function share(
  objects: readonly { readonly key: string }[],
  from: number,
  room: number,
  columns: number,
  y: number,
  places: Map<string, ObjectPlace>,
): void {
  const count = Math.max(objects.length, columns);
  const width = Math.min((room - GAP * (count - 1)) / count, WIDEST);
  objects.forEach(({ key }, index) => {
    places.set(key, { x: from + index * (width + GAP), y, width });
  });
}
