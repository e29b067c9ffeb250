import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from './check-links.mjs';
import { createDocRenderer } from './render-doc.mjs';

const FILES = [
  { path: 'docs/a.md', kind: 'reference', route: '/a' },
  { path: 'docs/guide/b.md', kind: 'guide', route: '/guide/b' },
];

describe('createDocRenderer', () => {
  let root = '';
  let render;
  const renderText = (text, file = FILES[0]) => {
    writeFileSync(path.join(root, file.path), text);
    return render(file);
  };
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'docs-'));
    mkdirSync(path.join(root, 'docs/guide'), { recursive: true });
    writeFileSync(path.join(root, 'code.ts'), 'const x = 1;\n');
    render = await createDocRenderer(root, FILES);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('cuts a page at its second-level headings', async () => {
    const doc = await renderText(
      '---\ntitle: T\norder: 3\n---\n\nHello.\n\n## One {#one}\n\nText.\n',
    );
    expect(doc).toMatchObject({ title: 'T', order: 3, description: 'T' });
    expect(doc.sections).toEqual([
      { id: '', heading: '', html: '<p>Hello.</p>\n' },
      { id: 'one', heading: 'One', html: '<p>Text.</p>\n' },
    ]);
  });

  it('takes the title from the first heading where there is no front matter', async () => {
    const doc = await renderText('# A `b`\n\ntext\n');
    expect(doc.title).toBe('A `b`');
    expect(doc.sections[0].html).toBe('<p>text</p>\n');
  });

  it('colours code in its language, with the file that it is to be saved as', async () => {
    const doc = await renderText('# B\n\n```ts src/app/a.ts\nconst x = 1;\n```\n');

    expect(doc.sections[0].html).toMatch(/^<figure>.*code-token-keyword.*>const</s);
    expect(doc.sections[0].html).toContain('<figcaption><code>src/app/a.ts</code></figcaption>');
  });

  it('turns links between files into links between pages', async () => {
    const doc = await renderText(
      '# B\n\n[a](../a.md#x) [own](#y) [out](https://x.example)\n',
      FILES[1],
    );
    expect(doc.sections[0].html).toContain('href="/a#x"');
    expect(doc.sections[0].html).toContain('href="/guide/b#y"');
    expect(doc.sections[0].html).toContain('href="https://x.example"');
    expect(doc.links).toEqual(['/a#x', '/guide/b#y']);
  });

  it('refuses a link to a file that is not there', async () => {
    await expect(renderText('# A\n\n[x](gone.md)\n')).rejects.toThrow('broken link: gone.md');
  });

  it('shows real source files', async () => {
    const doc = await renderText('# A\n\n<!-- include: code.ts -->\n');
    expect(doc.sections[0].html).toContain('<figcaption><code>code.ts</code></figcaption>');
    expect(doc.sections[0].html).toContain('const');
  });

  it('gives code no colour of its own', async () => {
    const doc = await renderText('# A\n\n```ts\nconst x = "y";\n```\n');
    expect(doc.sections[0].html).toContain('class="code-token-keyword"');
    expect(doc.sections[0].html).not.toContain('style=');
    expect(doc.sections[0].html).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it('colours a member of an interface by itself, also one of several lines', async () => {
    const doc = await renderText(
      '# B\n\n```ts-member\nreadonly a: Signal<B>;\n```\n\n```ts-member\non<\n  Ev extends C,\n>(ev: Ev): D;\n```\n',
    );
    const { html } = doc.sections[0];
    for (const type of [' Signal', 'B', 'on', ' C', ' D']) {
      expect(html).toContain(`<span class="code-token-function">${type}</span>`);
    }
    expect(html).not.toContain('function</span>');
  });

  it('keeps quotes of the wire apart, for a test to look up', async () => {
    const doc = await renderText('# A\n\nIt says `wire:2<probe` and `plain`.\n');
    expect(doc.wire).toEqual(['2<probe']);
    expect(doc.sections[0].html).toContain('<code class="wire">2&lt;probe</code>');
    expect(doc.sections[0].html).toContain('<code>plain</code>');
  });

  it('refuses a heading id that is used twice', async () => {
    await expect(renderText('# A\n\n## X {#x}\n\n### Y {#x}\n')).rejects.toThrow('used twice: x');
  });

  it('tells a list of names from one that says something about them', async () => {
    const listOf = async (text) => (await renderText(`# A\n\n${text}`)).sections[0].html;
    const names = '- [`x`](/a#x)\n- [`y`](/a#y)\n';
    expect(await listOf(names)).toMatch(/^<ul class="names">/);
    for (const other of ['- [`z`](/a#z): Text.\n', '- [Text](/a)\n', '- `z`\n', '- z\n']) {
      expect(await listOf(names + other)).toMatch(/^<ul>/);
    }
  });

  describe('a list item with an id', () => {
    it('is a place on the page, and stands for what it links to', async () => {
      const doc = await renderText('# A\n\n- [`x`](/b#x): Text with `code`. {#x}\n- plain\n');
      expect(doc.sections[0].html).toContain('<li id="x"><a href="/b#x"><code>x</code></a>: Text');
      expect(doc.sections[0].html).toContain('<code>code</code>.</li>');
      expect(doc.sections[0].html).toContain('<li>plain</li>');
      expect(doc.moved).toEqual({ x: '/b#x' });
      expect(doc.anchors.has('x')).toBe(true);
    });

    it('may have a list of its own below the line that is one', async () => {
      const doc = await renderText('# A\n\n- [`x`](/b#x): Text. {#x}\n  - [`y`](/b#y)\n- plain\n');
      expect(doc.sections[0].html).toMatch(
        /<li id="x"><a [^>]+><code>x<\/code><\/a>: Text\.\s*<ul class="names">\n<li><a href="\/b#y">/,
      );
      expect(doc.moved).toEqual({ x: '/b#x' });
    });

    it('is refused without a link, and where the id is used already', async () => {
      await expect(renderText('# A\n\n- x {#x}\n')).rejects.toThrow('without a link: x');
      await expect(renderText('# A\n\n## X {#x}\n\n- [x](/b) {#x}\n')).rejects.toThrow('twice: x');
    });
  });
});

describe('checkLinks', () => {
  const doc = (change) => ({
    path: 'a.md',
    route: '/a',
    links: [],
    anchors: new Set(['x']),
    ...change,
  });

  it('finds nothing wrong with pages, headings, the site’s own pages and a lab’s state', () => {
    expect(
      checkLinks([doc({ links: ['/a', '/a#x', '/learn', '/a#v=1', '/scenarios/same-news'] })]),
    ).toEqual([]);
  });

  it('names the file and the link that leads nowhere', () => {
    expect(checkLinks([doc({ links: ['/b', '/a#y', '/scenarios/none'] })])).toEqual([
      'a.md: no page /b',
      'a.md: no heading {#y} in a.md',
      'a.md: no page /scenarios/none',
    ]);
  });
});
