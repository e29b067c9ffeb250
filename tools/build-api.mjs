// Writes what every entry point exports as Markdown, made of the docstrings: projects/site/src/generated/api (git-ignored). The step
// `docs` renders it as it renders docs/.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apiIndexMarkdown, apiMarkdown } from './docs/api/api-markdown.mjs';
import { API_FOLDER, ENTRY_POINTS } from './docs/api/entry-points.mjs';
import { readApi } from './docs/api/read-api.mjs';
import { inRoot, root } from './setup/root.mjs';

const api = readApi(
  root,
  ENTRY_POINTS.map(({ file }) => file),
);
const target = inRoot(API_FOLDER);
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'index.md'), apiIndexMarkdown(ENTRY_POINTS));
for (const [order, entry] of ENTRY_POINTS.entries()) {
  const symbols = api.get(entry.file) ?? [];
  const markdown = apiMarkdown(entry, symbols, order + 1);
  await writeFile(path.join(target, `${entry.id}.md`), markdown);
  console.log(`api: ${entry.name}, ${symbols.length} exports`);
}
