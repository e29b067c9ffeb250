import { encodeHttpResponse, encodeUtf8, fromHex } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { httpRequest, textFrame } from '../fixtures/wire-bytes';
import { toByteView, type BytePart } from './byte-parts';

/** All bytes that hexadecimal rows show. */
function bytesOf(part: BytePart | undefined): Uint8Array {
  if (part?.kind !== 'hex') throw new Error('expected hexadecimal rows');
  const bytes = fromHex(part.rows.map(({ hex }) => hex).join(' '));
  if (!bytes.ok) throw bytes.error;
  return bytes.value;
}

describe('toByteView', () => {
  it('shows an HTTP message as lines with their ends', () => {
    const { parts, hidden } = toByteView(httpRequest('POST', '/', '40'), 'http');
    const lines = parts[0]?.kind === 'text' ? parts[0].lines : [];
    expect(hidden).toBe(0);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'POST / HTTP/1.1\\r\\n',
      'Host: lab\\r\\n',
      'Content-Length: 2\\r\\n',
      '\\r\\n',
      '40',
    ]);
    expect(lines[0]?.map(({ isControl }) => isControl)).toEqual([false, true]);
  });

  it('shows the separator of an Engine.IO payload', () => {
    const { parts } = toByteView(httpRequest('POST', '/', '40\u001e41'), 'http');
    const last = parts[0]?.kind === 'text' ? parts[0].lines.at(-1) : undefined;
    expect(last?.map(({ text }) => text)).toEqual(['40', '\\x1e', '41']);
  });

  it('shows a frame as hexadecimal and as ASCII, every byte once', () => {
    const frame = textFrame('42["hello"]', false);
    const { parts } = toByteView(frame, 'websocket');
    expect(bytesOf(parts[0])).toEqual(frame);
    expect(parts[0]?.kind === 'hex' && parts[0].rows[0]).toEqual({
      offset: '0000',
      hex: '81 0b 34 32 5b 22 68 65',
      ascii: '··42["he',
    });
  });

  it('shows the head of a message as text when its body is none', () => {
    const body = Uint8Array.of(0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe, 0x01, 0x02, 0x03);
    const bytes = encodeHttpResponse({ status: 200, reason: 'OK', headers: [], body });
    const { parts } = toByteView(bytes, 'http');
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'hex']);
    expect(bytesOf(parts[1])).toEqual(body);
  });

  it('says how much it leaves out', () => {
    const bytes = encodeUtf8('x'.repeat(10_000));
    const { parts, hidden } = toByteView(bytes, 'websocket');
    expect(bytesOf(parts[0])).toEqual(bytes.subarray(0, 10_000 - hidden));
    expect(hidden).toBe(10_000 - 8192);
  });

  it('shows nothing of nothing', () => {
    expect(toByteView(new Uint8Array(0), 'tcp')).toEqual({ parts: [], hidden: 0 });
  });
});
