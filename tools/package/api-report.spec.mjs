import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ENTRY_POINTS, keptReport, writeApiReport } from './api-report.mjs';

it.each(ENTRY_POINTS)(
  'the public API of %s is the one that was reviewed',
  { timeout: 30_000 },
  async (entry) => {
    const { text, problems } = writeApiReport(entry);

    expect(problems).toEqual([]);
    expect(
      text,
      'The API changed. When it was meant to: node tools/build.mjs angular && node tools/package/api-report.mjs',
    ).toBe(await readFile(keptReport(entry), 'utf8'));
  },
);

it('every entry point of the package has a report', async () => {
  const { exports } = JSON.parse(
    await readFile(new URL('../../dist/angular/package.json', import.meta.url), 'utf8'),
  );
  const types = Object.values(exports).flatMap((target) => target.types ?? []);

  expect(types).toEqual(ENTRY_POINTS.map((entry) => `./types/${entry}.d.ts`));
});
