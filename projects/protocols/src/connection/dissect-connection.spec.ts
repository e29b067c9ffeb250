import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes/concat-bytes.js';
import { decodeUtf8Lossy, encodeUtf8 } from '../bytes/utf8.js';
import { findField } from '../field/find-field.js';
import type { Field } from '../field/field.js';
import { encodeFrame } from '../websocket/encode-frame.js';
import { OPCODE } from '../websocket/opcode.js';
import { dissectConnection } from './dissect-connection.js';

const frame = (text: string, key: Uint8Array | null = Uint8Array.of(1, 2, 3, 4)) =>
  encodeFrame({
    fin: true,
    rsv1: false,
    rsv2: false,
    rsv3: false,
    opcode: OPCODE.text,
    maskingKey: key,
    payload: encodeUtf8(text),
  });

const POLL =
  'POST /socket.io/?EIO=4&transport=polling&sid=a HTTP/1.1\r\nHost: lab\r\nContent-Length: 2\r\n\r\n40';
const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket&sid=a HTTP/1.1\r\nHost: lab\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
const SWITCH =
  'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

/** The names from the root to the deepest first child that has the name. */
function pathTo(field: Field, name: string): readonly string[] | null {
  if (field.name === name) return [name];
  for (const child of field.children) {
    const path = pathTo(child, name);
    if (path !== null) return [field.name, ...path];
  }
  return null;
}

describe('dissectConnection', () => {
  it('nests HTTP, WebSocket, Engine.IO and Socket.IO in one tree', () => {
    const bytes = concatBytes([encodeUtf8(POLL + UPGRADE), frame('2probe'), frame('42["hey",1]')]);
    const { field, error, length } = dissectConnection(bytes, { from: 'client' });
    expect(error).toBeNull();
    expect(length).toBe(bytes.length);
    expect(field.children.map(({ name }) => name)).toEqual([
      'HTTP request',
      'HTTP request',
      'frame',
      'frame',
    ]);
    expect(pathTo(field.children[0]!, 'Socket.IO packet')).toEqual([
      'HTTP request',
      'body',
      'Engine.IO payload',
      'Engine.IO packet',
      'data',
      'Socket.IO packet',
    ]);
    expect(pathTo(field, 'event name')).toEqual([
      'bytes of the client',
      'frame',
      'Payload data',
      'Engine.IO packet',
      'data',
      'Socket.IO packet',
      'payload',
      'event name',
    ]);
    const name = findField(field, 'event name')!;
    const payload = findField(field.children[3]!, 'Payload data')!;
    const meant = payload.content!.bytes.subarray(
      name.start - payload.start,
      name.end - payload.start,
    );
    expect(decodeUtf8Lossy(meant)).toBe('"hey"');
  });

  it('reads the other direction too, and tells Engine.IO from other text', () => {
    const bytes = concatBytes([encodeUtf8(SWITCH), frame('3probe', null), frame('hello', null)]);
    const { field, error } = dissectConnection(bytes, { from: 'server' });
    expect(error).toBeNull();
    expect(findField(field.children[1]!, 'Engine.IO packet')?.meaning).toBe('pong');
    expect(findField(field.children[2]!, 'text')?.value).toBe('hello');
    const asEngine = dissectConnection(bytes, { from: 'server', engineIo: true });
    expect(asEngine.error).toMatchObject({
      code: 'EIO_UNKNOWN_PACKET_TYPE',
      offset: SWITCH.length + 8 + 2,
    });
  });

  it('does not take the ok of a POST for a packet', () => {
    const { field, error } = dissectConnection(
      encodeUtf8('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'),
      { from: 'server' },
    );
    expect(error).toBeNull();
    expect(findField(field, 'body')?.children).toEqual([]);
  });

  it('reads a payload that came in chunks', () => {
    const text =
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n4\r\n1\r\n0\r\n0\r\n\r\n';
    const { field, error } = dissectConnection(encodeUtf8(text), { from: 'server' });
    expect(error).toBeNull();
    expect(findField(field, 'body')?.content).toEqual({ bytes: encodeUtf8('40'), aligned: false });
    expect(findField(field, 'Socket.IO packet')).toMatchObject({ start: 1, end: 2 });
  });

  it('reads a payload that was compressed, and says what came out', () => {
    const body = gzipSync('42["list"]'.padEnd(2000, ' '));
    const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const bytes = concatBytes([encodeUtf8(head), body]);
    const { field, error } = dissectConnection(bytes, { from: 'server' });
    expect(error).toBeNull();
    expect(findField(field, 'body')).toMatchObject({
      start: head.length,
      end: bytes.length,
      meaning: `${body.length} bytes, gzip of 2000 bytes`,
      content: { aligned: false },
    });
    expect(findField(field, 'event name')).toMatchObject({ start: 3, end: 9, value: '"list"' });
  });

  it('says where a compressed body breaks', () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 3\r\n\r\n';
    const { error } = dissectConnection(encodeUtf8(`${head}abc`), { from: 'server' });
    expect(error).toMatchObject({ code: 'HTTP_BAD_CONTENT_CODING', offset: head.length });
    const other = dissectConnection(encodeUtf8(`${head}abc`.replace('deflate', 'br')), {
      from: 'server',
    });
    expect(other.error).toBeNull();
  });

  it('stops at the first error, with its place in the connection', () => {
    const bytes = concatBytes([encodeUtf8(UPGRADE), frame('40'), frame('41', null), frame('2')]);
    const { field, error } = dissectConnection(bytes, { from: 'client' });
    expect(error).toMatchObject({ code: 'WS_MASK_REQUIRED', offset: UPGRADE.length + 8 + 1 });
    expect(field.children.length).toBe(3);
  });
});
