import { describe, expect, it } from 'vitest';
import { apiNames } from './api-names.mjs';
import { apiIndexMarkdown, apiPages } from './api-pages.mjs';

const TOPICS = [
  { id: 'adding', title: 'Adding', about: 'How `add` adds.', modules: ['add', 'sum'] },
  { id: 'old', title: 'Old names', about: 'Names from before.', modules: [], names: ['Total'] },
];
const ENTRY = { name: '@a/b', id: 'b', file: 'b.ts', about: 'Sums.', known: ['Sum'] };
const WITH_TOPICS = { ...ENTRY, topics: TOPICS };

const symbol = (change) => ({
  kind: 'function',
  position: 0,
  aliasOf: '',
  text: '',
  tags: [],
  members: [],
  declaration: 'code;',
  ...change,
});
const ADD = symbol({
  name: 'add',
  module: 'add',
  text: 'Adds two numbers,\nand <nothing> else; see {@link LIMIT} and `a < b`. Twice.\n\nMore.',
  tags: [
    { name: 'param', text: 'a - The first.' },
    { name: 'returns', text: 'Their sum.' },
    { name: 'throws', text: 'RangeError above\nthe limit.' },
    { name: 'example', text: 'add(1, 2);' },
  ],
});
const PUSH = { name: 'push', text: 'Adds one more.', tags: [], isMethod: true };
const SUM = symbol({
  name: 'Sum',
  module: 'sum',
  kind: 'class',
  text: 'A running sum.',
  members: [{ ...PUSH, declaration: 'push(next: number): number;' }],
});
const OPTIONS = symbol({
  name: 'Options',
  module: 'sum',
  kind: 'interface',
  text: 'How.',
  members: [{ name: 'limit', text: 'At most.', tags: [], isMethod: false, declaration: '' }],
});
const TOTAL = symbol({ ...SUM, name: 'Total', aliasOf: 'Sum' });

const [index, adding, old] = apiPages(WITH_TOPICS, [ADD, OPTIONS, SUM, TOTAL], 2);

describe('the index of an entry point', () => {
  it('has every export below its topic, in one sentence, as a place that leads to its section', () => {
    expect(index?.file).toBe('b.md');
    expect(index?.markdown).toContain(
      '## Adding {#topic-adding}\n\nHow `add` adds. [Adding in full](/api/b/adding)',
    );
    expect(index?.markdown).toContain(
      '- [`add`](/api/b/adding#add): Adds two numbers, and &lt;nothing> else; see `LIMIT` and `a < b`. {#add}\n',
    );
    expect(index?.markdown).toContain(
      '- [`Total`](/api/b/old#Total): Another name of `Sum`. {#Total}',
    );
  });

  it('leads to what can be called on an export', () => {
    expect(index?.markdown).toContain(
      'A running sum. Members: {#Sum}\n  - [`push`](/api/b/adding#Sum.push)',
    );
  });
});

describe('the page of a topic', () => {
  it('says what it is a part of, and stands behind the index', () => {
    expect(index?.markdown).toContain(
      "title: '@a/b'\ndescription: Sums.\nsource: b.ts\norder: 200",
    );
    expect(adding?.file).toBe('b/adding.md');
    expect(adding?.markdown).toContain(
      "title: Adding\ndescription: How add adds.\nsource: b.ts\nwithin: '@a/b'\norder: 201",
    );
    expect(old?.markdown).toContain('order: 202');
  });

  it('has a section for each export, with markup as text and links as code', () => {
    expect(adding?.markdown).toContain(
      '## add {#add}\n\nFunction. Adds two numbers, and &lt;nothing> else; see `LIMIT` and `a < b`. Twice.\n\nMore.',
    );
    expect(adding?.markdown).toContain('- `a`: The first.\n- Returns: Their sum.');
    expect(adding?.markdown).toContain('- Throws: RangeError above the limit.');
    expect(adding?.markdown).toContain('```ts\nadd(1, 2);\n```');
  });

  it('has a section for what can be called, and a list of what can be set', () => {
    expect(adding?.markdown).toContain(
      'Members:\n\n- [`push`](/api/b/adding#Sum.push)\n\n### push {#Sum.push}\n\nAdds one more.\n\n```ts-member\npush(next: number): number;\n```',
    );
    expect(adding?.markdown).toContain('- `limit`: At most.');
  });

  it('says of another name whose it is, and not everything again', () => {
    expect(old?.markdown).toContain('Class. Another name of `Sum`.');
    expect(old?.markdown).toContain('export { Sum as Total };');
    expect(old?.markdown).not.toContain('push');
  });
});

it('a docstring keeps its list, which is no part of the sentence in the index', () => {
  const text = 'What can be\ndone:\n- `cut`: ends\n  it;\n- `lose`: forgets.';
  const [list, page] = apiPages({ ...WITH_TOPICS }, [symbol({ ...ADD, text })], 1);
  expect(page?.markdown).toContain(
    'Function. What can be done:\n- `cut`: ends it;\n- `lose`: forgets.',
  );
  expect(list?.markdown).toContain('#add): What can be done. {#add}');
});

it('an entry point without topics is one page, and the page above lists both', () => {
  const [page, ...more] = apiPages(ENTRY, [OPTIONS, SUM], 1);
  expect(more).toEqual([]);
  expect(page?.markdown).toContain('Sums. Made of the docstrings of its source.\n\n## Sum {#Sum}');
  expect(apiIndexMarkdown([ENTRY])).toMatch(/- \[@a\/b\]\(\/api\/b\): Sums\.$/);
  expect(apiIndexMarkdown([WITH_TOPICS])).toContain(
    'Sums. By topic: [Adding](/api/b/adding), [Old names](/api/b/old).',
  );
});

it('names lead to where they are told, first to the entry point’s own, then to those of its package', () => {
  const other = { name: '@a/b/more', id: 'b-more', file: 'more.ts', about: 'More.' };
  const names = apiNames([
    { entry: WITH_TOPICS, pages: apiPages(WITH_TOPICS, [ADD, SUM, TOTAL], 1) },
    { entry: other, pages: apiPages(other, [symbol({ name: 'add', module: 'more' })], 2) },
    { entry: { ...other, name: '@a/c', id: 'c' }, pages: [] },
  ]);
  expect(names).toEqual({
    b: {
      push: '/api/b/adding#Sum.push',
      add: '/api/b/adding#add',
      Sum: '/api/b/adding#Sum',
      'Sum.push': '/api/b/adding#Sum.push',
      Total: '/api/b/old#Total',
    },
    'b-more': {
      push: '/api/b/adding#Sum.push',
      add: '/api/b-more#add',
      Sum: '/api/b/adding#Sum',
      'Sum.push': '/api/b/adding#Sum.push',
      Total: '/api/b/old#Total',
    },
    c: {},
  });
});
