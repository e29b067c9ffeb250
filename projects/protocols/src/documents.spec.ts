import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS } from '../testing/conversations.js';
import { findField } from './field/find-field.js';
import { explain } from './explain/explain.js';

const fileOf = (document: string) =>
  new URL(`../../../docs/protocol/${document}.md`, import.meta.url);

/** Each example stands between its name in a comment and the end of the code block. */
const EXAMPLE = /(<!-- made by the code: ([\w-]+) -->\n\n```text\n)([^]*?)(\n```)/g;

describe('docs/protocol', () => {
  it.each(Object.entries(CONVERSATIONS))('%s.md shows what the code makes', (document, made) => {
    const file = fileOf(document);
    const text = readFileSync(file, 'utf8');
    const shown = [...text.matchAll(EXAMPLE)].map(([, , name = '', , body]) => [name, body]);
    expect(shown.map(([name]) => name)).toEqual(Object.keys(made));
    const renewed = text.replace(
      EXAMPLE,
      (_, head: string, name: string, __, tail: string) => head + (made[name] ?? '') + tail,
    );
    // `UPDATE_DOCS=1` writes them anew.
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(file, renewed);
    else expect(text).toBe(renewed);
  });
});

it('the lines at the top of the README decode a frame, pasted as JavaScript', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const pasted = /```ts\n([^`]*)```/.exec(readme)?.[1] ?? '';
  const [first, second, ...rest] = pasted.trim().split('\n');
  expect([first, second]).toEqual([
    "import { findField } from '@wirelight/protocols';",
    "import { explain } from '@wirelight/protocols/explain';",
  ]);
  const source = `export const run = (explain, findField, console) => { ${rest.join('\n')}\n};`;
  const { run } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
  )) as { run: (...all: unknown[]) => void };
  const said: unknown[] = [];
  run(explain, findField, { log: (...all: unknown[]) => said.push(...all) });
  expect(said).toEqual(['WebSocket frames', 'Hello']);
});
