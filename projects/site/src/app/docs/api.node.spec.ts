import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCS, LOAD_DOC } from '../../generated/docs';

/** The reports of API Extractor, which reads what was built, by the page of their entry point. */
const REPORTS = {
  '/api/angular': 'wirelight-angular',
  '/api/angular-testing': 'wirelight-angular-testing',
  '/api/angular-client': 'wirelight-angular-client',
};

describe.each(Object.entries(REPORTS))('%s', (route, report) => {
  it('has a section for every export that the report of the API has', async () => {
    const text = readFileSync(`projects/angular/api/${report}.api.md`, 'utf8');
    const declared = text.matchAll(
      /^export (?:\w+ )*?(?:function|class|interface|type|const) (\w+)/gm,
    );
    const renamed = text.matchAll(/^export \{ (?:\w+ as )?(\w+) \}/gm);
    const names = [...declared, ...renamed].map(([, name]) => name ?? '');
    const doc = await LOAD_DOC[route]?.();
    const sections = doc?.sections.map(({ id }) => id).filter((id) => id !== '');
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(sections)).toEqual(new Set(names));
  });
});

describe('the pages of the API', () => {
  const pages = DOCS.filter(({ kind }) => kind === 'api');

  it('are an index and a page for every entry point', () => {
    expect(pages.map(({ route }) => route)).toEqual([
      '/api',
      '/api/angular',
      '/api/angular-testing',
      '/api/angular-client',
      '/api/protocols',
      '/api/simulator-msw',
      '/api/simulator-node',
    ]);
  });

  it('have a sentence and a signature for everything', async () => {
    const silent: string[] = [];
    for (const { route } of pages) {
      const doc = await LOAD_DOC[route]?.();
      for (const { id, html } of doc?.sections ?? []) {
        const isTold = /^<p>(?:Function|Class|Interface|Type|Value)\. \S/.test(html);
        if (id !== '' && !(isTold && html.includes('<pre'))) silent.push(`${route}#${id}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
