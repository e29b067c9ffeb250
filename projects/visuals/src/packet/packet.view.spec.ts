import { dissectConnection, encodeUtf8, type Field } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../fixtures/bytes-of';
import { textFrame } from '../fixtures/wire-bytes';
import { toPacketView } from './packet.view';

const toPacketLayers = (...[bytes, field]: [Uint8Array, Field]) =>
  toPacketView(bytes, field, 40).layers;

describe('toPacketView', () => {
  it('shows Socket.IO in Engine.IO in a masked frame, in plain text', () => {
    const bytes = textFrame('42["news",{"id":12}]', true);
    const { field } = dissectConnection(bytes, {
      from: 'client',
      isUpgraded: true,
      engineIo: true,
    });
    const layers = toPacketLayers(bytes, field);
    expect(layers.map(({ protocol, depth, size }) => [protocol, depth, size])).toEqual([
      ['WebSocket', 0, 26],
      ['Engine.IO', 1, 20],
      ['Socket.IO', 2, 19],
    ]);
    const [frame, engine, socket] = layers;
    expect(frame?.segments.map(({ name, text }) => [name, text])).toEqual([
      ['FIN', '81'],
      ['MASK', '94'],
      ['Masking-key', '11 22 33 44'],
      ['Payload data', '42["news",{"id":12}]'],
    ]);
    expect(engine?.segments.map(({ text, isInner }) => [text, isInner])).toEqual([
      ['4', false],
      ['2["news",{"id":12}]', true],
    ]);
    expect(socket?.segments.map(({ name, text }) => [name, text])).toEqual([
      ['packet type', '2'],
      ['payload', '["news",{"id":12}]'],
    ]);
  });

  it('leaves nothing of an HTTP message out, line ends as signs', () => {
    const text =
      'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n40';
    const { field } = dissectConnection(encodeUtf8(text), { from: 'client' });
    const [http, ...inner] = toPacketLayers(encodeUtf8(text), field);
    const whole = http?.segments.map((segment) => segment.text).join('');
    expect(whole).toBe(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
    expect(inner.map(({ protocol }) => protocol)).toEqual(['Engine.IO', 'Socket.IO']);
  });

  it('says where the next layer lies, of more than ten fields', () => {
    const headers = Array.from({ length: 12 }, (_, index) => `X-${index}: a\r\n`).join('');
    const bytes = encodeUtf8(
      `POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\n${headers}Content-Length: 2\r\n\r\n40`,
    );
    const [http] = toPacketLayers(bytes, dissectConnection(bytes, { from: 'client' }).field);
    const inner = http?.segments.filter(({ isInner }) => isInner);
    expect(inner?.map(({ text }) => text)).toEqual(['40']);
  });

  it('shows the first layers of very many, and counts the others', () => {
    const bytes = bytesOf('8900'.repeat(50));
    const { field } = dissectConnection(bytes, { from: 'server', isUpgraded: true });
    const { layers, hidden } = toPacketView(bytes, field, 40);
    expect([layers.length, hidden]).toEqual([40, 10]);
    expect(layers.at(-1)?.segments.map(({ text }) => text)).toEqual(['89', '00']);
    expect(toPacketView(bytes, field, 50).hidden).toBe(0);
  });

  it('has layers for what is broken as far as it goes', () => {
    const bytes = bytesOf('c105');
    const { field } = dissectConnection(bytes, { from: 'server', isUpgraded: true });
    expect(toPacketLayers(bytes, field).map(({ protocol }) => protocol)).toEqual(['WebSocket']);
  });
});
