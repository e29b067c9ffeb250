/** One number of everybody who is compared. */
export interface Meter {
  /** Stable, unique among meters on a page. */
  readonly id: string;
  /** A few words. */
  readonly title: string;
  /** What is measured, in one sentence. */
  readonly hint: string;
  /** Names of the parts that a row's values are; none where there is one value. */
  readonly parts: readonly string[];
  readonly rows: readonly MeterRow[];
}

/** A number of one of them. */
export interface MeterRow {
  readonly name: string;
  /** One value for each part, to be put one behind the other; 0 or more, `NaN` for what is not known. */
  readonly values: readonly number[];
  /** The number as people read it, with its unit. */
  readonly text: string;
}

/** A piece of a bar, in per cent of the meter's width. */
export interface BarPiece {
  readonly x: number;
  readonly width: number;
}

/** A row as it is drawn. */
export interface BarRow {
  readonly name: string;
  readonly text: string;
  /** One for each part. */
  readonly pieces: readonly BarPiece[];
}

/**
 * Bars of one meter, all to the same linear scale from 0 to the longest: twice as long is twice as much.
 *
 * @returns Rows in the order given; what is not known has no length.
 */
export function toBarRows({ rows }: Meter): readonly BarRow[] {
  const longest = Math.max(...rows.map(({ values }) => sumOf(values)), 0);
  return rows.map(({ name, text, values }) => {
    let end = 0;
    const pieces = values.map((value) => {
      const width = longest === 0 ? 0 : (known(value) / longest) * 100;
      const piece = { x: round(end), width: round(width) };
      end += width;
      return piece;
    });
    return { name, text, pieces };
  });
}

const known = (value: number): number => (Number.isNaN(value) ? 0 : value);
const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + known(value), 0);
const round = (percent: number): number => Number(percent.toFixed(2));
