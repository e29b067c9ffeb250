// Renders docs/**/*.md into lazy TypeScript modules for the site: projects/site/src/generated/docs (git-ignored).
// Fails, with every problem listed, on a broken link, a missing include or a heading used twice.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLinks } from './docs/check-links.mjs';
import { findDocs } from './docs/find-docs.mjs';
import { createDocRenderer } from './docs/render-doc.mjs';
import { searchPassages } from './docs/search-passages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'projects/site/src/generated/docs');

const files = await findDocs(root);
const render = await createDocRenderer(root, files);
const docs = [];
const problems = [];
for (const file of files) {
  try {
    docs.push(await render(file));
  } catch (error) {
    problems.push(`${file.path}: ${error.message}`);
  }
}
problems.push(...checkLinks(docs));
if (problems.length > 0) {
  console.error(`docs: ${problems.length} problem(s)\n  ${problems.join('\n  ')}`);
  process.exit(1);
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const summaries = [];
docs.sort((a, b) => a.order - b.order || a.route.localeCompare(b.route));
for (const { links: _links, anchors: _anchors, ...doc } of docs) {
  const name = doc.route.slice(1).replaceAll('/', '.');
  await writeFile(
    path.join(target, `${name}.ts`),
    `import type { Doc } from '../../app/docs/doc';\n\nexport const DOC: Doc = ${JSON.stringify(doc, null, 1)};\n`,
  );
  const { sections: _sections, wire: _wire, moved: _moved, ...summary } = doc;
  summaries.push({ name, summary });
}
await writeFile(
  path.join(target, 'index.ts'),
  `import type { Doc, DocSummary } from '../../app/docs/doc';

/** Every page made of Markdown, in reading order. */
export const DOCS: readonly DocSummary[] = ${JSON.stringify(
    summaries.map(({ summary }) => summary),
    null,
    2,
  )};

/** Loads the text of a page, by its route. */
export const LOAD_DOC: Readonly<Record<string, () => Promise<Doc>>> = {
${summaries
  .map(
    ({ name, summary }) =>
      `  ${JSON.stringify(summary.route)}: async () => (await import('./${name}')).DOC,`,
  )
  .join('\n')}
};
`,
);
await writeFile(
  path.join(target, 'labs.ts'),
  `import type { LabStep } from '../../app/lab-parts/steps/steps-of';

/** Every lab, in the order in which one leads to the next. Apart from the index, which is many times as large: every lab loads this. */
export const LABS: readonly LabStep[] = ${JSON.stringify(
    summaries
      .filter(({ summary }) => summary.kind === 'learn')
      .map(({ summary: { route, question } }) => ({ route, question })),
    null,
    2,
  )};
`,
);
await writeFile(
  path.join(target, 'passages.ts'),
  `import type { Passage } from '../../app/pages/search/passage';

/** What a search can lead to, in reading order. */
export const PASSAGES: readonly Passage[] = ${JSON.stringify(searchPassages(docs), null, 1)};
`,
);
console.log(`docs: ${docs.length} pages`);
