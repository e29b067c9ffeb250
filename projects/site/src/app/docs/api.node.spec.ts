import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCS, LOAD_DOC } from '../../generated/docs';
import { PASSAGES } from '../../generated/docs/passages';

/** The reports of API Extractor, which reads what was built, by the page of their entry point. */
const REPORTS = {
  '/api/angular': 'wirelight-angular',
  '/api/angular-testing': 'wirelight-angular-testing',
  '/api/angular-client': 'wirelight-angular-client',
};

const PAGES = DOCS.filter(({ kind }) => kind === 'api');
/** The pages of an entry point that has topics, and of one that is a page. */
const pagesOf = (route: string) =>
  PAGES.filter((page) => page.route === route || page.route.startsWith(`${route}/`));

/** What has a section on the pages of an entry point, with its new address. */
async function addressesOf(route: string): Promise<string[]> {
  const docs = await Promise.all(pagesOf(route).map(async (page) => LOAD_DOC[page.route]?.()));
  return docs
    .filter((doc) => doc && Object.keys(doc.moved).length === 0)
    .flatMap((doc) => doc?.sections.map(({ id }) => `${doc.route}#${id}`) ?? [])
    .filter((address) => !address.endsWith('#'));
}

describe.each(Object.entries(REPORTS))('%s', (route, report) => {
  it('has one section for every export that the report of the API has', async () => {
    const text = readFileSync(`projects/angular/api/${report}.api.md`, 'utf8');
    const declared = text.matchAll(
      /^export (?:\w+ )*?(?:function|class|interface|type|const) (\w+)/gm,
    );
    const renamed = text.matchAll(/^export \{ (?:\w+ as )?(\w+) \}/gm);
    const names = new Set([...declared, ...renamed].map(([, name]) => name ?? ''));
    const sections = (await addressesOf(route)).map((address) => address.split('#')[1] ?? '');
    expect(names.size).toBeGreaterThan(0);
    expect(sections.sort()).toEqual([...names].sort());
  });
});

describe('the pages of the API', () => {
  it('are an index, a page for every entry point, and pages by topic', () => {
    expect(PAGES.filter(({ within }) => within === '').map(({ route }) => route)).toEqual([
      '/api',
      '/api/angular',
      '/api/angular-testing',
      '/api/angular-client',
      '/api/protocols',
      '/api/protocols-explain',
      '/api/simulator-msw',
      '/api/simulator-node',
      '/api/simulator-core',
      '/api/simulator-realm',
    ]);
    expect(pagesOf('/api/angular').length).toBeGreaterThan(10);
    expect(pagesOf('/api/protocols').length).toBeGreaterThan(10);
  });

  it('have a topic for every export: tools/docs/api/topics says which module belongs where', async () => {
    const without = await Promise.all(
      PAGES.filter(({ route }) => route.endsWith('/other')).map(({ route }) => addressesOf(route)),
    );
    expect(without.flat()).toEqual([]);
  });

  it.each(['/api/angular', '/api/protocols', '/api/simulator-core'])(
    '%s leads on from every address that was a section of it once',
    async (route) => {
      const moved = (await LOAD_DOC[route]?.())?.moved ?? {};
      const addresses = await addressesOf(route);
      expect(addresses.length).toBeGreaterThan(50);
      expect(Object.values(moved).map((to) => to.split('#')[1])).toEqual(Object.keys(moved));
      expect(Object.values(moved).sort()).toEqual(addresses.sort());
    },
  );

  it('have a sentence and a signature for everything', async () => {
    const silent: string[] = [];
    for (const { route } of PAGES) {
      const doc = await LOAD_DOC[route]?.();
      if (doc && Object.keys(doc.moved).length > 0) continue;
      for (const { id, html } of doc?.sections ?? []) {
        const isTold = /^<p>(?:Function|Class|Interface|Type|Value)\. \S/.test(html);
        if (id !== '' && !(isTold && html.includes('<pre'))) silent.push(`${route}#${id}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('have titles and descriptions of their own', () => {
    const titles = new Set(PAGES.map(({ title, within }) => `${title} · ${within}`));
    expect(titles.size).toBe(PAGES.length);
    expect(new Set(PAGES.map(({ description }) => description)).size).toBe(PAGES.length);
  });

  it('are where a search for an export or a member leads', () => {
    const found = (heading: string) =>
      PASSAGES.filter((passage) => passage.heading === heading).map(({ url }) => url);
    expect(found('provideSocketIo')).toEqual(['/api/angular/set-up#provideSocketIo']);
    expect(found('SocketStreams.fromEvent')).toEqual([
      '/api/angular/streams#SocketStreams.fromEvent',
    ]);
    expect(found('encodeFrame')).toEqual(['/api/protocols/websocket-frames#encodeFrame']);
  });
});
