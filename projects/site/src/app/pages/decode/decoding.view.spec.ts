import { recordingFromHar, recordingToJson } from '@wirelight/protocols';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileToDecoding, toDecoding, type Decoding } from './decoding';

const HAR = readFileSync('projects/protocols/fixtures/chrome-har.txt', 'utf8').split('\n')[1] ?? '';

const PLAYWRIGHT_ZIP = Uint8Array.from(
  Buffer.from(
    JSON.parse(
      readFileSync('projects/protocols/fixtures/playwright-har.txt', 'utf8').split('\n')[2] ?? '',
    ) as string,
    'base64',
  ),
);

function only<State extends Decoding['state']>(input: string, state: State) {
  const decoding = toDecoding(input);
  if (decoding.state !== state) throw new Error(`${input.slice(0, 40)} is ${decoding.state}`);
  return decoding as Extract<Decoding, { state: State }>;
}

describe('toDecoding', () => {
  it.each(['', ' \n\t'])('has nothing for %j', (input) => {
    expect(toDecoding(input)).toEqual({ state: 'empty' });
  });

  it('gives every reading of a frame, with verdicts', () => {
    const { readings } = only('c10548656c6c6f', 'read');
    expect(readings[0].kind).toBe('WebSocket frames');
    expect(readings[0].verdicts.map(({ isAccepted }) => isAccepted)).toEqual([false, false, false]);
    expect(readings[0].dissection.error?.code).toBe('WS_UNEXPECTED_RSV');
  });

  it('gives the conversation of an archive, pretty-printed or not', () => {
    const { size, kind } = only(HAR, 'conversation');
    expect(kind).toBe('HTTP archive');
    const { log } = JSON.parse(HAR) as { log: { entries: { _webSocketMessages?: object[] }[] } };
    const messages = log.entries.flatMap(({ _webSocketMessages: list }) => list ?? []);
    // One of them is the browser's sentence about a bad frame.
    expect(size).toEqual({ exchanges: log.entries.length, frames: messages.length - 1 });
    const pretty = JSON.stringify(JSON.parse(HAR), null, 2).replaceAll('\n', '\r\n');
    expect(only(`\n${pretty}`, 'conversation').size).toEqual(size);
  });

  it('gives a recording that was saved here', () => {
    const har = recordingFromHar(HAR);
    if (!har.ok) throw har.error;
    const { kind, recording } = only(recordingToJson(har.value), 'conversation');
    expect(kind).toBe('recording');
    expect(recording.entries).toEqual(har.value.entries);
  });

  it('says at which line and column an archive was cut off', () => {
    const pretty = JSON.stringify(JSON.parse(HAR), null, 2);
    const lines = pretty.slice(0, 5000).split('\n');
    const { error, place } = only(pretty.slice(0, 5000), 'refused');
    expect(error).toMatchObject({ code: 'HAR_NOT_JSON', offset: 5000 });
    expect(place).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
  });

  it.each<[string, string, number, string]>([
    ['{"a":1}', 'HAR_BAD_FIELD', 0, 'log.entries'],
    ['{"log":{"entries":[{}]}}', 'HAR_BAD_FIELD', 0, 'startedDateTime'],
    ['{"version":1,"scenario":7}', 'RECORDING_BAD_FIELD', 0, 'scenario'],
  ])('names what is wrong in %s', (input, code, offset, detail) => {
    const { error, place } = only(input, 'refused');
    expect(error).toMatchObject({ code, offset, detail });
    expect(place).toBeNull();
  });

  it('reads an archive behind a byte order mark, pasted and in a file', () => {
    const { recording } = only(HAR, 'conversation');
    expect(only(`\ufeff${HAR}`, 'conversation').recording).toEqual(recording);
    const file = Uint8Array.from(Buffer.from(`\ufeff${HAR}`, 'utf16le'));
    expect(fileToDecoding(file)).toMatchObject({ state: 'conversation', recording });
    expect(fileToDecoding(gzipSync(HAR))).toMatchObject({ state: 'conversation', recording });
  });

  it('reads the archive of Playwright with what stands beside it', () => {
    const decoding = fileToDecoding(PLAYWRIGHT_ZIP);
    expect(decoding).toMatchObject({ kind: 'HTTP archive', size: { exchanges: 5, frames: 7 } });
  });

  it('says what is wrong with a file, and nothing of an empty one', () => {
    expect(fileToDecoding(gzipSync(HAR).subarray(0, 99))).toMatchObject({
      state: 'refused',
      error: { code: 'FILE_BAD_GZIP', offset: 99 },
      place: null,
    });
    expect(fileToDecoding(new Uint8Array(0))).toEqual({ state: 'empty' });
    expect(fileToDecoding(Uint8Array.of(0xff, 0xfe, 0x20, 0))).toEqual({ state: 'empty' });
  });

  it('takes what is no text for bytes, within the limit', () => {
    expect(fileToDecoding(Uint8Array.of(0x81, 1, 0x61))).toMatchObject({
      state: 'read',
      readings: [{ kind: 'WebSocket frames', form: 'bytes' }],
    });
    expect(fileToDecoding(new Uint8Array(4 * 1024 * 1024 + 1)).state).toBe('long');
  });

  it('has a conversation without entries for an archive without any', () => {
    expect(only('{"log":{"entries":[]}}', 'conversation').size).toEqual({
      exchanges: 0,
      frames: 0,
    });
  });

  it('does not look at more than 4 million characters of anything but an archive', () => {
    expect(toDecoding('x'.repeat(4 * 1024 * 1024 + 1)).state).toBe('long');
    expect(toDecoding(`{"log":{"entries":[]},"x":"${'x'.repeat(5_000_000)}"}`).state).toBe(
      'conversation',
    );
  });

  it('reads a line of a million characters, and keeps no more fields than can be shown', () => {
    const line = only(`42["${'x'.repeat(1_000_000)}"]`, 'read').readings[0];
    expect([line.kind, line.dissection.error]).toEqual(['Engine.IO payload', null]);
    const pings = only('8900'.repeat(250_000), 'read').readings[0];
    expect(pings.fields).toBeGreaterThan(50_000);
    expect(pings.verdicts[0]?.events.length).toBe(50);
    expect(JSON.stringify(pings.dissection.field.children).length).toBeLessThan(1_000_000);
  });

  it('reads requests whatever their line ends, and says where a lone CR breaks one', () => {
    const mixed = only('GET / HTTP/1.1\r\nHost: a\nAccept: b\r\n\r\n', 'read').readings[0];
    expect([mixed.kind, mixed.dissection.error]).toEqual(['HTTP request', null]);
    const lone = only('GET / HTTP/1.1\r\nHost: a\rAccept: b\r\n\r\n', 'read').readings[0];
    expect(lone.dissection.error).toMatchObject({ code: 'HTTP_BAD_HEADER', offset: 16 });
    const stream = only('data: a\rdata: b\r\ndata: c\n\n', 'read').readings[0];
    expect(stream.dissection.field.children.map(({ name }) => name)).toEqual([
      'data',
      'data',
      'data',
      'dispatch',
    ]);
  });
});
