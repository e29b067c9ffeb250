// Every TypeScript block of the guides is a module of its own that compiles, templates included. Those of `chat.ts`, `app.ts` and
// their tests are files of the repository (readme-example.spec.mjs), which compile with the specs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../setup/root.mjs';
import { compileAngular } from './compile-angular.mjs';

const GUIDES = path.join(root, 'docs/guide');

/** The blocks by a path that tells guide and line, such as `docs/guide/acks.md-12.ts`. */
function blocks() {
  const modules = new Map();
  for (const name of readdirSync(GUIDES)) {
    const text = readFileSync(path.join(GUIDES, name), 'utf8');
    for (const { index, groups } of text.matchAll(
      /^```ts(?! \S+\/(?:chat|app)\.(?!config))[^\n]*\n(?<code>[\s\S]*?)^```$/gm,
    )) {
      const line = text.slice(0, index).split('\n').length;
      modules.set(path.join(GUIDES, `${name}-${line}.ts`), groups.code);
    }
  }
  return modules;
}

it('the examples of the guides compile', { timeout: 60_000 }, () => {
  const modules = blocks();

  expect(modules.size).toBeGreaterThan(30);
  expect(compileAngular(root, modules)).toEqual([]);
});

it(
  'an example that does not compile is found, in code and in a template',
  { timeout: 60_000 },
  () => {
    const wrong = `import { Component } from '@angular/core';
import { injectConnection, injectSocket } from '@wirelight/angular';

@Component({ selector: 'app-wrong', template: '{{ connection.state().reason }}' })
export class Wrong {
  readonly socket = injectSocket<{ message: (text: string) => void }>();
  readonly connection = injectConnection();
  readonly stream = this.socket.fromEvent('massage');
}
`;
    const file = path.join(GUIDES, 'wrong.ts');

    expect(compileAngular(root, new Map([[file, wrong]]))).toEqual([
      { file, line: 8, message: expect.stringContaining('"massage"') },
      { file, line: 4, message: expect.stringContaining("'reason' does not exist") },
    ]);
  },
);

it('no guide has code in a language that nothing checks', () => {
  for (const name of readdirSync(GUIDES)) {
    const languages = readFileSync(path.join(GUIDES, name), 'utf8').matchAll(/^```(\S+)/gm);
    for (const [, language] of languages) {
      expect(['ts', 'bash', 'text', 'js', 'http']).toContain(language);
    }
  }
});
