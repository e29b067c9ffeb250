import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  concatBytes,
  encodeChunk,
  encodeLastChunk,
  type HttpHeaders,
  type HttpRequest,
} from '@wirelight/protocols';
import type { HttpClient } from '../http/http-client.js';
import { Upload } from '../http/upload.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/** Where requests of foreign clients go. */
export interface ForeignTarget {
  readonly client: HttpClient;
  readonly authority: string;
  /** Says that what follows comes from outside. */
  readonly enter: () => void;
  /** Calls back in a task of its own. */
  readonly soon: (callback: () => void) => void;
}

/**
 * Sends a request of a foreign client over the virtual network as it comes, and the answer back as it comes. What is there of
 * a body in the turn of the event loop that brought the head is one message with it. When the client goes away first, so does
 * its connection on the virtual network.
 */
export function forwardForeignRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { client, authority, enter, soon }: ForeignTarget,
): void {
  const upload = new Upload();
  const isChunked = incoming.headers['transfer-encoding'] !== undefined;
  let first: Uint8Array[] | null = [];
  const send = (bytes: Uint8Array): void => {
    if (first !== null) first.push(bytes);
    else {
      enter();
      upload.write(bytes);
    }
  };
  incoming.on('data', (chunk: Buffer) => {
    // Copied, because Node uses the memory of a chunk again and a recording must not change.
    send(isChunked ? encodeChunk(chunk) : new Uint8Array(chunk));
  });
  incoming.on('end', () => {
    if (isChunked) send(encodeLastChunk());
    upload.end();
  });
  soon(() => {
    const body = concatBytes(first ?? []);
    first = null;
    if (outgoing.destroyed) return;
    enter();
    const request = toRequest(incoming, body);
    const exchange = client.request(authority, request, answer(outgoing), { upload });
    outgoing.on('close', () => {
      if (outgoing.writableFinished) return;
      enter();
      exchange.abort();
    });
  });
}

/** Gives the answer of the virtual server to Node. */
function answer(outgoing: ServerResponse): Parameters<HttpClient['request']>[2] {
  return {
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
      outgoing.destroy();
    },
  };
}

/** A request of Node as the virtual network's, with what is there of its body. */
export function toRequest(incoming: IncomingMessage, body: Uint8Array = NO_BYTES): HttpRequest {
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: headerPairs(incoming.rawHeaders),
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
