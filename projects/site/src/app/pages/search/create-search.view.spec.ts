import { describe, expect, it } from 'vitest';
import { createSearch } from './create-search';
import { snippetOf } from './snippet-of';

const passage = (heading: string, text: string) => ({
  url: `/x#${heading}`,
  page: 'Page',
  kind: 'guide',
  heading,
  text,
});

const search = createSearch([
  passage('Heartbeat', 'The server sends a ping every pingInterval milliseconds.'),
  passage('Close', 'Code 1006 means that no close frame came.'),
  passage('WS_INCOMPLETE', 'The frame goes on after the bytes at hand.'),
  passage('Text', 'A heartbeat is mentioned here.'),
]);
const headings = (query: string) => search(query).hits.map((hit) => hit.passage.heading);

describe('the search', () => {
  it('puts a hit in a heading before one in the text', () => {
    expect(headings('heartbeat')).toEqual(['Heartbeat', 'Text']);
  });

  it('finds beginnings, numbers, error codes and slips of the pen', () => {
    expect(headings('pingInt')).toEqual(['Heartbeat']);
    expect(headings('1006')).toEqual(['Close']);
    expect(headings('ws_incomplete')).toEqual(['WS_INCOMPLETE']);
    expect(headings('hartbeat')).toEqual(['Heartbeat', 'Text']);
  });

  it('wants every word, and finds nothing for nothing', () => {
    expect(headings('close frame')).toEqual(['Close']);
    expect(headings('close pingInterval')).toEqual([]);
    expect(headings(' ')).toEqual([]);
  });

  it('gives thirty, and tells of how many', () => {
    const many = createSearch(Array.from({ length: 42 }, (_, at) => passage(`${at}`, 'a probe')));
    const { hits, total } = many('probe');
    expect([hits.length, total]).toEqual([30, 42]);
  });

  it('takes signs of regular expressions and markup as text', () => {
    expect(search('<img onerror=x> (.*')).toEqual({ hits: [], total: 0 });
    expect(snippetOf('a (.* b', ['(.*'])).toEqual([
      { text: 'a ', isMarked: false },
      { text: '(.*', isMarked: true },
      { text: ' b', isMarked: false },
    ]);
  });
});

describe('a snippet', () => {
  it('is cut around what was found, at blanks', () => {
    const text = `${'word '.repeat(60)}needle ${'tail '.repeat(100)}`.trim();
    const snippet = snippetOf(text, ['needle']);
    const whole = snippet.map((piece) => piece.text).join('');
    expect(whole.length).toBeLessThan(240);
    expect(whole).toMatch(/^… (word )+needle (tail )+…$/);
    expect(snippet.filter((piece) => piece.isMarked)).toEqual([{ text: 'needle', isMarked: true }]);
  });

  it('is the whole text when that is short', () => {
    expect(snippetOf('short', [])).toEqual([{ text: 'short', isMarked: false }]);
  });
});
