// @ts-check

/** The least score of each category, of 100. */
export const LEAST = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

/**
 * @typedef {object} Run
 * @property {Record<string, number>} scores - By category, 0 to 100.
 * @property {readonly string[]} failed - What cost points, with its category.
 */

/**
 * What several runs of one page say together: the median of each category counts.
 *
 * @param {readonly Run[]} runs - At least one.
 * @returns {{low: readonly string[], line: string, failed: readonly string[]}} `low` are the categories below their least score, `failed`
 *   what cost them points in the last run.
 */
export function judge(runs) {
  const scores = Object.entries(LEAST).map(([name, least]) => {
    const score = median(runs.map((run) => run.scores[name] ?? 0));
    return { name, score, isLow: score < least, least };
  });
  const low = scores.filter(({ isLow }) => isLow);
  const line = scores
    .map(({ name, score, isLow, least }) =>
      isLow ? `${name} ${String(score)} (below ${String(least)})` : `${name} ${String(score)}`,
    )
    .join(', ');
  const count = runs.length === 1 ? '' : `, median of ${String(runs.length)}`;
  const failed = (runs.at(-1)?.failed ?? []).filter((one) =>
    low.some(({ name }) => one.startsWith(`${name}:`)),
  );
  return { low: low.map(({ name }) => name), line: line + count, failed };
}

/** The lower one of the middle two. @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
