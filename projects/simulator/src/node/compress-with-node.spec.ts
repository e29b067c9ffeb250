import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { decodeHttpResponse, decodeUtf8Lossy } from '@wirelight/protocols';
import { afterEach, expect, it } from 'vitest';
import { serve, type NodePort } from './serve.js';

const LIST = Array.from({ length: 200 }, (_, id) => `item ${id}`);

let port: NodePort;
afterEach(() => port.close());

async function start(): Promise<void> {
  port = await serve(({ Server, httpServer }) => {
    new Server(httpServer).on('connection', (socket) => {
      socket.emit('list', LIST);
    });
  });
}

/** What comes, without anybody who would inflate it on the way. */
function ask(path: string, accept: string) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get(port.url + path, { headers: { 'Accept-Encoding': accept } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(pieces) });
      });
    }).on('error', reject);
  });
}

it.each([
  ['br', 'br, gzip', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['deflate', 'deflate', inflateSync],
  [undefined, 'identity', (body: Buffer) => body],
])('hands the client out as %s to who accepts %s', async (coding, accept, inflate) => {
  await start();
  const { headers, body } = await ask('/socket.io/socket.io.min.js', accept);
  expect(headers['content-encoding']).toBe(coding);
  expect(inflate(body).toString()).toContain('Socket.IO v4');
});

it('passes a compressed polling answer on as it was recorded', async () => {
  await start();
  const open = await ask('/socket.io/?EIO=4&transport=polling', 'gzip');
  const sid = /"sid":"([^"]+)"/.exec(open.body.toString())?.[1] ?? '';
  const path = `/socket.io/?EIO=4&transport=polling&sid=${sid}`;
  await fetch(port.url + path, { method: 'POST', body: '40' });
  const { headers, body } = await ask(path, 'gzip');
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).toString()).toContain(JSON.stringify(LIST));
  const recorded = port
    .recording()
    .entries.filter(({ from, kind }) => from === 'server' && kind === 'sent')
    .map(({ bytes }) => decodeHttpResponse(bytes))
    .flatMap((answer) => (answer.ok ? [answer.value.body] : []));
  expect(recorded.some((sent) => Buffer.compare(sent, body) === 0)).toBe(true);
  expect(decodeUtf8Lossy(body)).not.toContain('item 7');
});
