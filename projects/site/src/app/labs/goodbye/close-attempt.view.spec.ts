import { describe, expect, it } from 'vitest';
import { INITIAL_ATTEMPT, readAttempt, toAttemptParts } from './close-attempt';

const valuesOf = (parts: readonly string[]) =>
  new Map(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );

describe('what is tried as a close code, in a link', () => {
  it('opens as it was written, and is left out where nobody has touched it', () => {
    expect(toAttemptParts(INITIAL_ATTEMPT)).toEqual([]);
    expect(readAttempt(new Map())).toEqual({ attempt: INITIAL_ATTEMPT, problems: [] });
    for (const attempt of [
      { code: 1012, reason: 'bye' },
      { code: 1006, reason: '' },
      { code: 4001, reason: 'a&b=ü%' },
    ]) {
      expect(readAttempt(valuesOf(toAttemptParts(attempt)))).toEqual({ attempt, problems: [] });
    }
  });

  it.each([
    ['try', 'x'],
    ['try', '65536'],
    ['try', '-1'],
    ['reason', '%'],
    ['reason', 'x'.repeat(201)],
  ])('says that it could not use %s=%s', (name, value) => {
    const { attempt, problems } = readAttempt(new Map([[name, value]]));
    expect(attempt).toEqual(INITIAL_ATTEMPT);
    expect(problems).toMatchObject([{ name, value: value.slice(0, 40) }]);
  });
});
