import { describe, expect, it } from 'vitest';
import { TolerantUrlSerializer } from './tolerant-url-serializer';

describe('TolerantUrlSerializer', () => {
  const parse = (url: string) => new TolerantUrlSerializer().parse(url);

  it('decodes what is well-formed', () => {
    expect(parse('/a#b%20c').fragment).toBe('b c');
  });

  it.each(['/a#b%2', '/a#%E0%A4%A', '/a#50%'])('keeps %s as it stands', (url) => {
    expect(parse(url).fragment).toBe(url.slice(3));
    expect(parse(url).root.children['primary']?.segments[0]?.path).toBe('a');
  });
});
