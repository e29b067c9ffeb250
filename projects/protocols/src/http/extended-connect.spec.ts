import { once } from 'node:events';
import {
  connect,
  createServer,
  type ClientHttp2Session,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerUpgrade } from '../websocket/answer-upgrade.js';
import { browserHeaders } from './browser-headers.js';
import { extendedConnect, extendedConnectAnswer } from './extended-connect.js';
import type { HttpRequest } from './http-message.js';

const REQUEST: HttpRequest = {
  method: 'GET',
  target: '/chat?room=1',
  body: new Uint8Array(0),
  headers: [
    ...browserHeaders({
      initiator: 'websocket',
      host: 'lab',
      origin: 'http://lab',
      key: 'dGhlIHNhbXBsZSBub25jZQ==',
    }),
    ['Sec-WebSocket-Protocol', 'chat'],
  ],
};

let server: Http2Server;
let session: ClientHttp2Session;
beforeAll(async () => {
  server = createServer({ settings: { enableConnectProtocol: true } }).listen(0);
  await once(server, 'listening');
  session = connect(`http://localhost:${(server.address() as AddressInfo).port}`);
  await once(session, 'remoteSettings');
});
afterAll(async () => {
  session.close();
  await new Promise((resolve) => server.close(resolve));
});

it('[H1] is a handshake that the HTTP/2 of Node.js sends, takes and answers', async () => {
  const answered = answerUpgrade(REQUEST, { protocols: ['chat'] });
  const seen = new Promise<IncomingHttpHeaders>((resolve) => {
    server.once('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
      resolve(headers);
      stream.respond(Object.fromEntries(extendedConnectAnswer(answered)));
    });
  });
  const stream = session.request(Object.fromEntries(extendedConnect(REQUEST, false)));
  const [response] = (await once(stream, 'response')) as [IncomingHttpHeaders];
  stream.destroy();
  const request = await seen;
  expect(request).toMatchObject({
    ':method': 'CONNECT',
    ':protocol': 'websocket',
    ':scheme': 'http',
    ':path': '/chat?room=1',
    ':authority': 'lab',
    origin: 'http://lab',
    'sec-websocket-version': '13',
    'sec-websocket-protocol': 'chat',
  });
  expect(
    Object.keys(request).filter((name) => /^(sec-websocket-key|upgrade|connection)$/.test(name)),
  ).toEqual([]);
  expect(response).toMatchObject({ ':status': 200, 'sec-websocket-protocol': 'chat' });
  expect(response['sec-websocket-accept']).toBeUndefined();
});

it('[U1] has the scheme https for wss, and keeps the status of a refusal', () => {
  expect(extendedConnect(REQUEST, true)).toContainEqual([':scheme', 'https']);
  const refused = answerUpgrade(REQUEST, { origins: [] });
  expect(extendedConnectAnswer(refused)[0]).toEqual([':status', '403']);
});
