import { encodeUtf8 } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { ScriptReader } from './script-reader.js';

const DOCUMENT =
  '<!doctype html><p>a < b €</p><script>one("€")</script ><SCRIPT id=x>two()</SCRIPT>end';

/** What is handed over when the document arrives in pieces of so many bytes. */
function read(text: string, size: number): string[] {
  const scripts: string[] = [];
  const reader = new ScriptReader((code) => scripts.push(code));
  const bytes = encodeUtf8(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return scripts;
}

describe('ScriptReader', () => {
  it.each([1, 2, 3, 7, 1000])('finds the same scripts in pieces of %i bytes', (size) => {
    expect(read(DOCUMENT, size)).toEqual(['one("€")', 'two()']);
  });

  it('hands a script over with the piece that completes it, not before', () => {
    const scripts: string[] = [];
    const reader = new ScriptReader((code) => scripts.push(code));
    reader.push(encodeUtf8('<script>parent.got(1)</scr'));
    expect(scripts).toEqual([]);
    reader.push(encodeUtf8('ipt><script>parent'));
    expect(scripts).toEqual(['parent.got(1)']);
  });
});
