import { describe, expect, it } from 'vitest';
import { RandomSource } from '../../testing/random-source.js';
import { findJsonFault } from './find-json-fault.js';

const GOOD = '{"a":[1,-0.5e+3,"b\\u00e9\\n",true,null,{}],"c":{"d":[[]]}, "e" : false}';

describe('findJsonFault', () => {
  it.each([GOOD, '0', ' "" ', '[]', '[0]'])('lets %j pass', (text) => {
    expect(findJsonFault(text)).toBeNull();
  });

  it.each<[string, number, string]>([
    ['', 0, 'a value is due'],
    ['{"a":[1,2', 9, 'the text ends inside the array that begins at 5'],
    ['{"a":"bc', 8, 'the text ends inside the string that begins at 5'],
    ['{"a":"b\\', 8, 'the text ends inside the string that begins at 5'],
    ['{"a" 1}', 5, 'a colon is due'],
    ['{"a":1 "b":2}', 7, 'a comma or } is due'],
    ['{"a":1,}', 7, 'a name in quotes is due'],
    ['[1,]', 3, 'a value is due'],
    ['[01]', 2, 'a comma or ] is due'],
    ['["a\nb"]', 3, 'a control character must be escaped'],
    ['["a\\x12345"]', 3, 'this is no escape'],
    ['[-]', 2, 'a digit is due'],
    ['[1.]', 3, 'a digit is due'],
    ['{} {}', 3, 'nothing may follow the value'],
    ['undefined', 0, 'a value is due'],
  ])('finds where %j stops', (text, offset, says) => {
    expect(findJsonFault(text)).toEqual({ offset, says });
  });

  it('agrees with JSON.parse, whatever is cut out, put in or changed', () => {
    const random = new RandomSource(8259);
    const pieces = [...'{}[]:,"\\0123456789.eE+-tfnu \n\t\0xé', 'true', 'null', '\\u00e', '""'];
    let valid = 0;
    for (let round = 0; round < 20_000; round++) {
      const start = random.below(GOOD.length);
      const end = start + random.below(3);
      const text = GOOD.slice(0, start) + random.pick(pieces) + GOOD.slice(end);
      let isJson = true;
      try {
        JSON.parse(text);
        valid++;
      } catch {
        isJson = false;
      }
      expect(findJsonFault(text) === null, text).toBe(isJson);
    }
    expect(valid).toBeGreaterThan(500);
  });

  it('goes as deep and as far as the text does', () => {
    expect(findJsonFault('['.repeat(1_000_000))?.offset).toBe(1_000_000);
    expect(findJsonFault(`["${'x'.repeat(1_000_000)}"`)?.offset).toBe(1_000_003);
  });
});
