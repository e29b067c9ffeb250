import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schematicsRunner } from '../fixtures/schematics';
import manifest from '../package.json' with { type: 'json' };

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { schematics: object };

it('every schematic has a folder, and the package names the collections', () => {
  const runner = schematicsRunner('collections');
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'workspace')
    .map(({ name }) => name);
  const names = Object.keys(read('collection.json').schematics);

  expect([...names].sort()).toEqual(folders.sort());
  const collection = runner.engine.createCollection('@wirelight/angular');
  for (const name of names) {
    expect(collection.createSchematic(name).description.name).toBe(name);
  }
  expect(manifest.schematics).toBe('./schematics/collection.json');
  expect(manifest['ng-update'].migrations).toBe('./schematics/migrations.json');
  expect(read('migrations.json').schematics).toEqual({});
});
