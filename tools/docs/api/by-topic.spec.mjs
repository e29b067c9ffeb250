import { describe, expect, it } from 'vitest';
import { byTopic, NO_TOPIC } from './by-topic.mjs';

const TOPICS = [
  { id: 'a', title: 'A', about: 'A.', modules: ['x/second', 'x/first', 'y/part-'] },
  { id: 'b', title: 'B', about: 'B.', modules: ['x/'], names: ['Named'] },
];

const symbol = (name, module, kind = 'type', position = 0) => ({
  name,
  module,
  kind,
  position,
  aliasOf: '',
  text: '',
  tags: [],
  members: [],
  declaration: '',
});

/** The names of each topic. */
const sorted = (...symbols) =>
  byTopic(symbols, TOPICS).map(({ topic, symbols: here }) => [
    topic.id,
    here.map(({ name }) => name),
  ]);

describe('the topic of an export', () => {
  it('is that of its module, in the order of the topic’s modules', () => {
    expect(sorted(symbol('F', 'x/first'), symbol('S', 'x/second'))).toEqual([
      ['a', ['S', 'F']],
      ['b', []],
    ]);
  });

  it('is that of the longest beginning of its module', () => {
    const symbols = [symbol('O', 'x/other'), symbol('P', 'y/part-one'), symbol('F', 'x/first')];
    expect(sorted(...symbols)).toEqual([
      ['a', ['F', 'P']],
      ['b', ['O']],
    ]);
  });

  it('is that of its name, wherever it is declared', () => {
    expect(sorted(symbol('Named', 'x/first'))[1]).toEqual(['b', ['Named']]);
  });

  it('is none where no topic fits: neither half a name nor another folder', () => {
    const symbols = [symbol('A', 'x/firsts'), symbol('B', 'y/part'), symbol('C', 'z/x/first')];
    expect(sorted(...symbols).at(-1)).toEqual([NO_TOPIC.id, ['B', 'C']]);
    expect(sorted(symbol('F', 'x/first')).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('has of a module first what can be called, then the rest in the order of the source', () => {
    const symbols = [
      symbol('Z', 'x/first', 'type', 1),
      symbol('A', 'x/first', 'interface', 2),
      symbol('call', 'x/first', 'function', 3),
    ];
    expect(sorted(...symbols)[0]).toEqual(['a', ['call', 'Z', 'A']]);
  });
});
