import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../testing/read-fixture.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { crc32 } from '../deflate/crc-32.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { readFile } from './read-file.js';

const LIMIT = 100_000;
const TEXT = '42["é",{"€":"𝄞"}]';

const textOf = (bytes: Uint8Array, limit = LIMIT): string | null => {
  const content = readFile(bytes, limit);
  if (!content.ok) throw content.error;
  return content.value.text;
};
/** With a byte order mark. */
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++) {
    view.setUint16(index * 2, marked.charCodeAt(index), isLittle);
  }
  return new Uint8Array(view.buffer);
};

describe('the text of a file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', encodeUtf8(TEXT)],
    ['UTF-8 with a byte order mark', encodeUtf8(`\ufeff${TEXT}`)],
    ['UTF-16, low byte first', utf16(TEXT, true)],
    ['UTF-16, high byte first', utf16(TEXT, false)],
    ['gzip', gzipSync(TEXT)],
    ['gzip of UTF-16', gzipSync(utf16(TEXT, true))],
    ['two members of gzip', concatBytes([gzipSync(TEXT.slice(0, 5)), gzipSync(TEXT.slice(5))])],
    ['gzip with something behind it', concatBytes([gzipSync(TEXT), Uint8Array.of(0, 0, 0)])],
  ])('is read from %s', (_name, bytes) => {
    expect(textOf(bytes)).toBe(TEXT);
  });

  it('has U+FFFD for what is no UTF-8', () => {
    expect(textOf(Uint8Array.of(0x34, 0x32, 0xff, 0x22))).toBe('42\ufffd"');
  });

  it.each<[string, number[]]>([
    ['a frame', [0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f]],
    ['an unfinished message', [0x01, 0x03, 0x48, 0x65, 0x6c]],
    ['an Engine.IO 3 payload', [0x00, 0x04, 0xff, 0x34, 0xe2, 0x82, 0xac]],
  ])('is none for %s', (_name, bytes) => {
    expect(readFile(Uint8Array.from(bytes), LIMIT)).toMatchObject({
      value: { text: null, bytes: Uint8Array.from(bytes) },
    });
  });

  it.each(['40\x1e42["a"]', '\x1b[33mengine:ws\x1b[0m received "2"\r\n', ''])('is %j', (text) => {
    expect(textOf(encodeUtf8(text))).toBe(text);
  });
});

describe('a file of gzip', () => {
  const packed = gzipSync('a'.repeat(LIMIT));

  it('is read up to the limit, and not beyond it', () => {
    expect(textOf(packed)?.length).toBe(LIMIT);
    expect(readFile(packed, LIMIT - 1)).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
    const two = concatBytes([packed, packed]);
    expect(readFile(two, LIMIT * 2 - 1)).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
  });

  it('is refused where it is cut off or damaged', () => {
    const cut = packed.subarray(0, 60);
    expect(readFile(cut, LIMIT)).toMatchObject({
      error: { code: 'FILE_BAD_GZIP', offset: 60, detail: 'it ends before its end' },
    });
    const damaged = Uint8Array.from(packed);
    damaged[damaged.length - 6]! ^= 1;
    expect(readFile(damaged, LIMIT)).toMatchObject({
      error: { code: 'FILE_BAD_GZIP', detail: 'the CRC-32 is that of other bytes' },
    });
  });
});

describe('a ZIP archive', () => {
  const [, packed = ''] = readFixture<string>('playwright-har.txt');
  const playwright = Uint8Array.from(Buffer.from(packed, 'base64'));

  it('of Playwright has the HTTP archive and what it refers to', () => {
    const content = readFile(playwright, LIMIT);
    if (!content.ok) throw content.error;
    expect(content.value.text).toMatch(/^\{\s*"log"/);
    const names = [...content.value.files.keys()];
    expect(names.filter((name) => name.endsWith('.jsonl')).length).toBe(1);
    expect(names.length).toBe(7);
  });

  it('is read up to the limit, and not beyond it', () => {
    const total = readFile(playwright, LIMIT);
    if (!total.ok) throw total.error;
    const size = [...total.value.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(readFile(playwright, size).ok).toBe(true);
    expect(readFile(playwright, size - 1)).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
    expect(readFile(zip(['a.har', TEXT, { method: 0 }]), 5)).toMatchObject({
      error: { code: 'FILE_TOO_LARGE' },
    });
  });

  it('may have a comment, a folder and files that are not compressed', () => {
    const archive = zip(['logs/', '', {}], ['logs/A.HAR', TEXT, { method: 0 }], ['b.txt', 'b', {}]);
    expect(textOf(concatBytes([archive.subarray(0, -2), Uint8Array.of(2, 0, 33, 33)]))).toBe(TEXT);
  });

  it('of one file may have any name in it', () => {
    expect(textOf(zip(['trace.json', TEXT, {}]))).toBe(TEXT);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['is cut off', playwright.subarray(0, -30), 'FILE_BAD_ZIP', 'it ends before its directory'],
    ['is empty', zip(), 'FILE_NO_HAR', ''],
    ['has no archive', zip(['a.txt', '', {}], ['b.txt', '', {}]), 'FILE_NO_HAR', 'a.txt, b.txt'],
    ['is encrypted', zip(['a.har', TEXT, { flags: 1 }]), 'FILE_BAD_ZIP', 'a.har: it is encrypted'],
    [
      'is compressed in another way',
      zip(['a.har', TEXT, { method: 14 }]),
      'FILE_BAD_ZIP',
      'a.har: it is compressed by method 14, not by DEFLATE',
    ],
    [
      'has other bytes than were packed',
      zip(['a.har', TEXT, { checksum: 1 }]),
      'FILE_BAD_ZIP',
      'a.har: the CRC-32 is that of other bytes',
    ],
  ])('that %s is refused', (_what, bytes, code, detail) => {
    expect(readFile(bytes, LIMIT)).toMatchObject({ ok: false, error: { code, detail } });
  });
});

interface Odd {
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
}

/** A ZIP archive as its specification has it, with what is odd about it. */
function zip(...files: readonly (readonly [name: string, text: string, odd: Odd])[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const [name, text, { method = 8, flags = 0, checksum = crc32(encodeUtf8(text)) }] of files) {
    const data = method === 8 ? Uint8Array.from(deflateRawSync(text)) : encodeUtf8(text);
    const shared = (head: Buffer, from: number) => {
      head.writeUInt16LE(flags, from);
      head.writeUInt16LE(method, from + 2);
      head.writeUInt32LE(checksum, from + 8);
      head.writeUInt32LE(data.length, from + 12);
      head.writeUInt16LE(name.length, from + 20);
      return concatBytes([head, encodeUtf8(name)]);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    locals.push(shared(local, 6), data);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(at, 42);
    entries.push(shared(entry, 8));
    at += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return concatBytes([...locals, ...entries, end]);
}
