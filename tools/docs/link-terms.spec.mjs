import { describe, expect, it } from 'vitest';
import { glossaryTerms } from './glossary-terms.mjs';
import { createTermLinker } from './link-terms.mjs';

const TERMS = glossaryTerms(
  '## One\n\n### Polling\n\nText.\n\n### Long polling (comet)\n\n### Ack\n',
);
const link = (anchor, text) => `<a class="term" href="/glossary#${anchor}">${text}</a>`;

describe('the terms of a glossary', () => {
  it('are its third-level headings, with their other names', () => {
    expect(TERMS).toEqual([
      { words: ['Polling'], anchor: 'polling' },
      { words: ['Long polling', 'comet'], anchor: 'long-polling' },
      { words: ['Ack'], anchor: 'ack' },
    ]);
  });
});

describe('linking terms', () => {
  it('links the first mention of a page, in any case, also in the plural', () => {
    const linkTerms = createTermLinker(TERMS);
    expect(linkTerms('<p>Polling, polling &amp; acks.</p>')).toBe(
      `<p>${link('polling', 'Polling')}, polling &amp; ${link('ack', 'acks')}.</p>`,
    );
    expect(linkTerms('<p>Polling again.</p>')).toBe('<p>Polling again.</p>');
  });

  it('takes the longest name, and any of them once', () => {
    expect(createTermLinker(TERMS)('<li>long polling, comet</li>')).toBe(
      `<li>${link('long-polling', 'long polling')}, comet</li>`,
    );
  });

  it('leaves code, links, headings and parts of words alone', () => {
    const html = '<h3>Ack</h3><p><code>ack</code> <a href="/x">ack</a> back ack-id packs</p>';
    expect(createTermLinker(TERMS)(html)).toBe(html);
  });
});
