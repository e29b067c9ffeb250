import { toHex } from '../src/bytes/hex.js';
import { encodeUtf8 } from '../src/bytes/utf8.js';
import { encodeEnginePayload } from '../src/engine-io/encode-engine.js';
import { dissectEnginePayload } from '../src/engine-io/dissect-engine.js';
import { encodeEngine3Payload } from '../src/engine-io/encode-engine3.js';
import type { Dissection, Field } from '../src/field/field.js';
import { encodeChunk, encodeLastChunk } from '../src/http/chunked-encoding.js';
import { dissectHttpRequest, dissectHttpResponse } from '../src/http/dissect-http.js';
import { encodeHttpRequest, encodeHttpResponse } from '../src/http/encode-http.js';
import { concatBytes } from '../src/bytes/concat-bytes.js';
import { dissectSocketPacket } from '../src/socket-io/dissect-socket-packet.js';
import { encodeSocketPacket } from '../src/socket-io/encode-socket-packet.js';
import { encodeEvent } from '../src/sse/encode-event.js';
import { EventStreamParser } from '../src/sse/event-stream-parser.js';
import { encodeClosePayload } from '../src/websocket/close-payload.js';
import { dissectFrame } from '../src/websocket/dissect-frame.js';
import { encodeFrame } from '../src/websocket/encode-frame.js';
import { OPCODE } from '../src/websocket/opcode.js';
import { secWebSocketAccept } from '../src/websocket/sec-web-socket-accept.js';
import { upgradeRequestHeaders } from '../src/websocket/upgrade-request-headers.js';
import { verdicts } from '../src/websocket/verdict.js';
import { bytesOf } from './bytes-of.js';

/** The key of RFC 6455, section 5.7. */
const MASK = bytesOf('37fa213d');
const NOTHING = new Uint8Array(0);
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** The fields of a tree with their places, one a line. */
function tree(field: Field, depth = 0): string[] {
  const bits =
    field.bits === null
      ? ''
      : ` bit ${field.bits.first}${field.bits.count > 1 ? ` to ${field.bits.first + field.bits.count - 1}` : ''}`;
  const value = field.value === null ? '' : ` = ${JSON.stringify(field.value)}`;
  const meaning = field.meaning === '' ? '' : `  (${field.meaning})`;
  const line = `${'  '.repeat(depth)}${field.start}-${field.end}${bits} ${field.name}${value}${meaning}`;
  return [line, ...field.children.flatMap((child) => tree(child, depth + 1))];
}

function frame(opcode: number, payload: Uint8Array, isClient: boolean, fin = true): Uint8Array {
  const flags = { fin, rsv1: false, rsv2: false, rsv3: false };
  return encodeFrame({ ...flags, opcode, maskingKey: isClient ? MASK : null, payload });
}

/** Steps with a number, who speaks, what goes over the wire and what it is. */
function conversation(
  steps: readonly (readonly ['C' | 'S', string, Dissection | string])[],
): string {
  return steps
    .map(([who, wire, what], index) => {
      const meaning = typeof what === 'string' ? what : (what.error?.rule ?? what.field.meaning);
      const arrow = who === 'C' ? 'client -> server' : 'server -> client';
      return `${index + 1}. ${arrow}  ${wire}\n   ${meaning}`;
    })
    .join('\n');
}

const frameStep = (who: 'C' | 'S', opcode: number, payload: Uint8Array, fin = true) => {
  const bytes = frame(opcode, payload, who === 'C', fin);
  return [who, toHex(bytes, ' '), dissectFrame(bytes)] as const;
};

const request = { host: 'server.example.com', key: KEY, origin: 'http://example.com' };
const HANDSHAKE = encodeHttpRequest({
  method: 'GET',
  target: '/chat',
  body: NOTHING,
  headers: upgradeRequestHeaders(request),
});
const SWITCHING = encodeHttpResponse({
  status: 101,
  reason: 'Switching Protocols',
  body: NOTHING,
  headers: [
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Accept', secWebSocketAccept(KEY)],
  ],
});

const textOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes).replaceAll('\r', '').trimEnd();

const POLL = encodeHttpRequest({
  method: 'POST',
  target: '/socket.io/?EIO=4&transport=polling&sid=lv_',
  body: encodeUtf8('40'),
  headers: [
    ['Host', 'lab'],
    ['Content-Length', '2'],
  ],
});
const CHUNKED = concatBytes([
  encodeHttpResponse({
    status: 200,
    reason: 'OK',
    body: NOTHING,
    headers: [['Transfer-Encoding', 'chunked']],
  }),
  encodeChunk(encodeUtf8('Wiki')),
  encodeChunk(encodeUtf8('pedia')),
  encodeLastChunk(),
]);

const STREAM =
  encodeEvent({ comment: 'welcome', retry: 2000 }) +
  encodeEvent({ id: '1', event: 'add', data: '73857293\n5' });

const OPEN =
  '{"sid":"lv_","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}';
const engineStep = (who: 'C' | 'S', text: string) => {
  const { field } = dissectEnginePayload(encodeUtf8(text));
  const packets = field.children.filter(({ name }) => name === 'Engine.IO packet');
  return [
    who,
    text.replaceAll('\x1e', '<1e>'),
    packets.map(({ meaning }) => meaning).join(', '),
  ] as const;
};
const socketStep = (who: 'C' | 'S', packet: Parameters<typeof encodeSocketPacket>[0]) => {
  const { text, attachments } = encodeSocketPacket(packet);
  const wire = [text, ...attachments.map((bytes) => `<${toHex(bytes)}>`)].join('  ');
  return [who, wire, dissectSocketPacket(encodeUtf8(text)).field.meaning] as const;
};

/** What the documents in `docs/protocol` show, by document and name; made by the code that they describe. */
export const CONVERSATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  websocket: {
    handshake: `${textOf(HANDSHAKE)}\n\n${textOf(SWITCHING)}`,
    frames: conversation([
      frameStep('C', OPCODE.text, encodeUtf8('Hello')),
      frameStep('S', OPCODE.text, encodeUtf8('Hel'), false),
      frameStep('S', OPCODE.ping, encodeUtf8('?')),
      frameStep('S', OPCODE.continuation, encodeUtf8('lo')),
      frameStep('C', OPCODE.pong, encodeUtf8('?')),
      frameStep('S', OPCODE.close, encodeClosePayload(1000, 'bye')),
      frameStep('C', OPCODE.close, encodeClosePayload(1000)),
    ]),
    dissection: tree(dissectFrame(bytesOf('818537fa213d7f9f4d5158')).field).join('\n'),
    verdicts: ['8102c328', '817e000548656c6c6f', '880203ec', '8800', '880203e88100']
      .map((hex) => {
        const found = verdicts(bytesOf(hex), { isServer: false }).map(
          ({ receiver, isAccepted, sends, application }) =>
            `${receiver}: ${isAccepted ? 'accepts' : `sends ${sends}`}, ${application === null ? 'connection stays open' : `application ${application.code}`}`,
        );
        return `${hex}\n  ${found.join('\n  ')}`;
      })
      .join('\n'),
  },
  http: {
    request: tree(dissectHttpRequest(POLL).field).join('\n'),
    chunked: `${textOf(CHUNKED)}\n\n${tree(dissectHttpResponse(CHUNKED).field).join('\n')}`,
  },
  sse: {
    stream: STREAM.trimEnd(),
    lines: new EventStreamParser()
      .push(encodeUtf8(STREAM))
      .lines.map(({ kind, name, value, event }, index) => {
        const line = name === '' ? JSON.stringify(value) : `${name} = ${JSON.stringify(value)}`;
        return `${index + 1}. ${kind} ${event === null ? line : JSON.stringify(event)}`;
      })
      .join('\n'),
  },
  'engine-io': {
    session: conversation([
      ['C', 'GET ?EIO=4&transport=polling', 'opens a session'],
      engineStep('S', encodeEnginePayload([{ type: 'open', data: OPEN }])),
      engineStep('C', encodeEnginePayload([{ type: 'message', data: '40' }])),
      engineStep(
        'S',
        encodeEnginePayload([{ type: 'message', data: '40{"sid":"wZX3"}' }, { type: 'ping' }]),
      ),
      engineStep('C', encodeEnginePayload([{ type: 'pong' }])),
      engineStep('C', encodeEnginePayload([{ type: 'ping', data: 'probe' }])),
      engineStep('S', encodeEnginePayload([{ type: 'pong', data: 'probe' }])),
      engineStep('S', encodeEnginePayload([{ type: 'noop' }])),
      engineStep('C', encodeEnginePayload([{ type: 'upgrade' }])),
      engineStep('S', encodeEnginePayload([{ binary: Uint8Array.of(1, 2, 3, 4) }])),
    ]),
    'protocol-3': encodeEngine3Payload([
      { type: 'message', data: '€' },
      { type: 'message', data: Uint8Array.of(1, 2, 3, 4) },
    ]),
  },
  'socket-io': {
    session: conversation([
      socketStep('C', { type: 'CONNECT', namespace: '/admin', data: { token: '123' } }),
      socketStep('S', { type: 'CONNECT', namespace: '/admin', data: { sid: 'wZX3' } }),
      socketStep('C', { type: 'EVENT', namespace: '/admin', id: 7, data: ['project:delete', 123] }),
      socketStep('S', { type: 'ACK', namespace: '/admin', id: 7, data: ['ok'] }),
      socketStep('S', {
        type: 'EVENT',
        namespace: '/admin',
        data: ['file', Uint8Array.of(1, 2), { more: Uint8Array.of(3) }],
      }),
      socketStep('S', {
        type: 'CONNECT_ERROR',
        namespace: '/other',
        data: { message: 'Not authorized' },
      }),
      socketStep('C', { type: 'DISCONNECT', namespace: '/admin' }),
    ]),
    dissection: tree(
      dissectSocketPacket(encodeUtf8('51-/admin,7["file",{"_placeholder":true,"num":0}]')).field,
    ).join('\n'),
  },
};
