import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { jsonParts } from './json-parts.js';

const valuesOf = (json: string) =>
  jsonParts(json).map(({ valueStart, end }) => json.slice(valueStart, end));

describe('jsonParts', () => {
  it('finds the elements of an array, whatever is inside them', () => {
    expect(valuesOf('[1, "a,]\\"" ,[2,[3]],{"x":[4]},null]')).toEqual([
      '1',
      '"a,]\\""',
      '[2,[3]]',
      '{"x":[4]}',
      'null',
    ]);
  });

  it('finds the members of an object', () => {
    const json = '{ "a:b" : 1,"c":{"d":[]} }';
    expect(jsonParts(json).map(({ name, start }) => [name, json[start]])).toEqual([
      ['"a:b"', '"'],
      ['"c"', '"'],
    ]);
    expect(valuesOf(json)).toEqual(['1', '{"d":[]}']);
  });

  it('finds nothing in what is empty and no more than the limit', () => {
    expect([valuesOf('[]'), valuesOf('{}'), valuesOf('[ ]'), valuesOf('7')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(jsonParts('[1,2,3]', 2).length).toBe(2);
  });

  it('agrees with JSON.parse on random values', () => {
    const random = new RandomSource(8259);
    const value = (depth: number): unknown => {
      const kind = random.below(depth > 3 ? 4 : 6);
      if (kind === 4) return Array.from({ length: random.below(4) }, () => value(depth + 1));
      if (kind === 5) return { 'k"{': value(depth + 1), ',': value(depth + 1) };
      return [null, random.below(1e6), 'a]\\"b', true][kind];
    };
    for (let round = 0; round < 500; round++) {
      const list = Array.from({ length: random.below(6) }, () => value(0));
      const json = JSON.stringify(list, null, round % 3);
      expect(valuesOf(json).map((part) => JSON.parse(part) as unknown)).toEqual(list);
    }
  });
});
