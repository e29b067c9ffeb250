import { expect, it } from 'vitest';
import { checkCoverage } from './check-coverage.mjs';
import { findProofs } from './find-proofs.mjs';
import { renderCoverage } from './render-coverage.mjs';
import { readRows } from './rows.mjs';

const ROWS = [
  { id: 'E3', describes: 'the upgrade', must: 'every byte', where: ['S', 'L'] },
  { id: 'F1', describes: 'the frame', must: 'a bit grid', where: ['P'] },
];
const test = (file, title, status = 'passed') => ({ file, title, status });
const SIMULATOR = 'projects/simulator/src/a.spec.ts';
const filesOf = (tests, id, place) => findProofs(tests, ROWS).byRow.get(id)?.get(place) ?? [];

it('takes the place of a proof from the folder of its test', () => {
  const tests = [
    test(SIMULATOR, '[E3][F1] climbs'),
    test('projects/visuals/b.spec.ts', 'draws [E3]'),
  ];
  expect(filesOf(tests, 'E3', 'S')).toEqual([SIMULATOR]);
  expect(filesOf(tests, 'E3', 'L')).toEqual(['projects/visuals/b.spec.ts']);
  expect(filesOf(tests, 'F1', 'P')).toEqual([]);
});

it('takes the place from the tag where it says one', () => {
  expect(filesOf([test('projects/site/e2e/a.e2e.ts', '[E3/S] x')], 'E3', 'S')).toHaveLength(1);
});

it.each(['failed', 'skipped'])('is no proof when one test with the tag has %s', (status) => {
  const tests = [test(SIMULATOR, '[E3] one'), test(SIMULATOR, '[E3] two', status)];
  expect(filesOf(tests, 'E3', 'S')).toEqual([]);
});

it('reports tags that mean nothing', () => {
  const { problems } = findProofs(
    [test(SIMULATOR, '[Z9] x'), test('tools/a.spec.mjs', '[E3] x')],
    ROWS,
  );
  expect(problems).toHaveLength(2);
});

it('ticks what is proven, and keeps what is open with its words', () => {
  const page = renderCoverage(ROWS, findProofs([test(SIMULATOR, '[E3] x')], ROWS));
  expect(page).toContain(`- ✓ S: \`${SIMULATOR}\`\n- ○ L: open`);
  expect(page).toContain('### F1 open {#f1}\n\nThe frame.\n\n**Wirelight must have:** a bit grid.');
  expect(page).toContain('**0 of 2 rows are done; 1 of 3 places are proven.**');
});

it('calls a row done when every one of its places is proven', () => {
  const tests = [test(SIMULATOR, '[E3] x'), test('projects/site/a.spec.ts', '[E3] x')];
  expect(renderCoverage(ROWS, findProofs(tests, ROWS))).toContain('### E3 done {#e3}');
});

it('fails when the page says more, or less, than the tests prove', () => {
  const rows = readRows();
  const page = (tests) => renderCoverage(rows, findProofs(tests, rows));
  const proof = [test(SIMULATOR, '[E3] x')];
  expect(checkCoverage(proof, page(proof))).toEqual([]);
  expect(checkCoverage([], page(proof))).toEqual([expect.stringContaining('npm run coverage')]);
  expect(checkCoverage(proof, page([]))).toEqual([expect.stringContaining('npm run coverage')]);
});

it('has a heading for the letter of every row', () => {
  const rows = readRows();
  const page = renderCoverage(rows, findProofs([], rows));
  for (const { id } of rows) expect(page).toContain(`### ${id} open {#${id.toLowerCase()}}`);
});

it('has every row once, with words and a place', () => {
  const rows = readRows();
  expect(rows.length).toBeGreaterThanOrEqual(47);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, describes, must, where } of rows) {
    expect([id, describes.length > 5, must.length > 5, where.length > 0]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    expect(where.every((place) => 'BPSLGE'.includes(place))).toBe(true);
  }
});
