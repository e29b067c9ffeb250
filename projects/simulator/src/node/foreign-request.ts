import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpHeaders, HttpRequest } from '@wirelight/protocols';
import type { HttpClient } from '../http/http-client.js';

/** Bytes of a body that are taken at most; Socket.IO's own limit, `maxHttpBufferSize`, is a tenth of it by default. */
const MAX_BODY = 10_000_000;

/**
 * Sends a request of a foreign client over the virtual network, and the answer back as it comes. When the client goes away
 * first, so does its connection on the virtual network.
 *
 * @param enter - Says that what follows comes from outside.
 */
export async function forwardForeignRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  to: { readonly client: HttpClient; readonly authority: string; readonly enter: () => void },
): Promise<void> {
  const body = await readBody(incoming);
  if (body === null) {
    outgoing.writeHead(413, { Connection: 'close' }).end();
    return;
  }
  if (outgoing.destroyed) return;
  to.enter();
  const exchange = to.client.request(to.authority, toRequest(incoming, body), {
    onHead: ({ status, reason, headers }) => {
      // Node's own framing and keep-alive towards the client; the rest is the virtual server's.
      outgoing.writeHead(status, reason, headers.flat());
      outgoing.flushHeaders();
    },
    onBody: (data) => {
      outgoing.write(data);
    },
    onEnd: () => {
      outgoing.end();
    },
    onError: () => {
      incoming.socket.destroy();
    },
  });
  outgoing.on('close', () => {
    if (outgoing.writableFinished) return;
    to.enter();
    exchange.abort();
  });
}

/** A request of Node as the virtual network's. Chunks are joined, so that it has a length instead. */
export function toRequest(incoming: IncomingMessage, body: Uint8Array): HttpRequest {
  const pairs = headerPairs(incoming.rawHeaders);
  const isChunked = incoming.headers['transfer-encoding'] !== undefined;
  const headers = pairs.filter(([name]) => name.toLowerCase() !== 'transfer-encoding');
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: isChunked ? [...headers, ['Content-Length', String(body.length)]] : headers,
    body,
  };
}

function headerPairs(raw: readonly string[]): HttpHeaders {
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    pairs.push([raw[index] ?? '', raw[index + 1] ?? '']);
  }
  return pairs;
}

/** @returns `null` when there is more of it than anybody should send. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_BODY) return null;
      chunks.push(chunk);
    }
  } catch {
    // The client went away in the middle; there is nobody to answer.
  }
  return new Uint8Array(Buffer.concat(chunks));
}
