// Writes what every entry point exports as Markdown, made of the docstrings: projects/site/src/generated/api (git-ignored). The step
// `docs` renders it as it renders docs/, and makes links of the names in names.json.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apiNames } from './docs/api/api-names.mjs';
import { apiIndexMarkdown, apiPages } from './docs/api/api-pages.mjs';
import { API_FOLDER, ENTRY_POINTS } from './docs/api/entry-points.mjs';
import { formatDeclarations } from './docs/api/format-declarations.mjs';
import { readApi } from './docs/api/read-api.mjs';
import { inRoot, root } from './setup/root.mjs';

const api = readApi(
  root,
  ENTRY_POINTS.map(({ file }) => file),
);
const target = inRoot(API_FOLDER);
const write = async (file, text) => {
  await mkdir(path.dirname(path.join(target, file)), { recursive: true });
  await writeFile(path.join(target, file), text);
};
await rm(target, { recursive: true, force: true });
await write('index.md', apiIndexMarkdown(ENTRY_POINTS));
const all = [];
for (const [index, entry] of ENTRY_POINTS.entries()) {
  const symbols = await formatDeclarations(api.get(entry.file) ?? []);
  all.push({ entry, pages: apiPages(entry, symbols, index + 1) });
}
await write('names.json', JSON.stringify(apiNames(all), null, 1));
for (const { entry, pages } of all) {
  for (const { file, markdown } of pages) await write(file, markdown);
  const count = pages.flatMap(({ symbols }) => symbols).length;
  console.log(`api: ${entry.name}, ${count} exports on ${pages.length} page(s)`);
}
