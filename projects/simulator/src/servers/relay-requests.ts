import {
  concatBytes,
  decodeHttpRequestHead,
  encodeChunk,
  encodeHttpRequest,
  encodeHttpResponse,
  encodeLastChunk,
  headerTokens,
  type HttpRequestHead,
} from '@wirelight/protocols';
import { fromAbsoluteForm } from '../http/absolute-form.js';
import { BodyReader } from '../http/body-reader.js';
import { ResponseReader } from '../http/response-reader.js';
import type { ConnectionEnd } from '../network/connection.js';
import { endToEndHeaders } from '../network/end-to-end-headers.js';
import type { ServerEnvironment } from '../realm/environment.js';

const NO_BYTES: Uint8Array = new Uint8Array(0);
/** What it calls itself. */
const VIA = ['Via', '1.1 proxy'] as const;

/**
 * Takes requests in absolute form and passes them on in origin form, answers and bodies as they come: each head is written
 * anew, without the fields of one hop and with `Via`. A server's connection is kept for the next request that comes on the
 * same connection of the client.
 *
 * @param onConnect - Gets a CONNECT, the `seq` of its request, and with it the connection.
 * @source RFC 9110, section 7.6; RFC 9112, section 3.2.2
 */
export function relayRequests(
  downstream: ConnectionEnd,
  connect: ServerEnvironment['connect'],
  onConnect: (target: string, answers: number) => void,
): void {
  const servers = new Map<string, ConnectionEnd>();
  let held = NO_BYTES;
  /** Where the rest of a request's body goes. */
  let upload: { readonly body: BodyReader; readonly write: (bytes: Uint8Array) => void } | null =
    null;

  const relay = (request: HttpRequestHead, rest: Uint8Array, answers: number): void => {
    const to = fromAbsoluteForm(request.target);
    if (to === null) {
      refuse(downstream, answers, 400, 'Bad Request');
      return;
    }
    const known = servers.get(to.authority);
    const upstream = known?.isWritable === true ? known : connect(to.authority);
    if (upstream === null) {
      refuse(downstream, answers, 502, 'Bad Gateway');
      return;
    }
    servers.set(to.authority, upstream);
    answerFrom(upstream, downstream, request.method, answers);
    const headers = [...endToEndHeaders(request.headers), VIA];
    const head = encodeHttpRequest({ ...request, target: to.target, headers, body: NO_BYTES });
    const write = whenOpen(upstream, upstream === known);
    const body = new BodyReader(request.body);
    const first = body.push(rest);
    write(concatBytes([head, rest.subarray(0, rest.length - first.rest.length)]));
    upload = first.isDone ? null : { body, write };
  };

  downstream.onData = (bytes, seq) => {
    if (upload !== null) {
      upload.write(bytes);
      if (upload.body.push(bytes).isDone) upload = null;
      return;
    }
    held = concatBytes([held, bytes]);
    const answers = downstream.wire.recorder.entry(seq)?.cause?.seq ?? seq;
    const head = decodeHttpRequestHead(held);
    if (!head.ok) {
      if (head.error.code !== 'HTTP_INCOMPLETE') refuse(downstream, answers, 400, 'Bad Request');
      return;
    }
    const rest = held.subarray(head.value.length);
    held = NO_BYTES;
    if (head.value.method === 'CONNECT') onConnect(head.value.target, answers);
    else relay(head.value, rest, answers);
  };
  downstream.onEnd = () => {
    for (const upstream of servers.values()) upstream.end();
  };
}

/** An answer of the proxy itself, behind which it ends the connection. */
export function refuse(
  downstream: ConnectionEnd,
  answers: number,
  status: number,
  reason: string,
): void {
  const headers = [['Content-Length', '0']] as const;
  downstream.write(encodeHttpResponse({ status, reason, headers, body: NO_BYTES }), {
    layer: 'http',
    answers,
  });
  downstream.end();
}

/** Passes on the answer that comes on `upstream`: what one message brings goes on as one. */
function answerFrom(
  upstream: ConnectionEnd,
  downstream: ConnectionEnd,
  method: string,
  answers: number,
): void {
  let pieces: Uint8Array[] = [];
  let isChunked = false;
  let hasHead = false;
  const reader = new ResponseReader(method, {
    onHead: (head) => {
      hasHead = true;
      isChunked = headerTokens(head.headers, 'transfer-encoding').includes('chunked');
      const headers = [...endToEndHeaders(head.headers), VIA];
      pieces.push(encodeHttpResponse({ ...head, headers, body: NO_BYTES }));
    },
    onBody: (data) => {
      pieces.push(isChunked ? encodeChunk(data) : data);
    },
    onEnd: (isReusable) => {
      if (isChunked) pieces.push(encodeLastChunk());
      flush();
      upstream.onEnd = null;
      if (isReusable) return;
      upstream.end();
      downstream.end();
    },
    onFault: () => {
      if (hasHead) downstream.end();
      else refuse(downstream, answers, 502, 'Bad Gateway');
    },
  });
  const flush = (): void => {
    if (pieces.length > 0) downstream.write(concatBytes(pieces), { layer: 'http', answers });
    pieces = [];
  };
  upstream.onData = (bytes) => {
    reader.push(bytes);
    flush();
  };
  upstream.onEnd = () => {
    reader.end();
  };
}

/** Writes at once on a connection that is open, else as soon as it is. */
function whenOpen(end: ConnectionEnd, isOpen: boolean): (bytes: Uint8Array) => void {
  const waiting: Uint8Array[] = [];
  let isWaiting = !isOpen;
  end.onOpen = () => {
    isWaiting = false;
    for (const bytes of waiting.splice(0)) end.write(bytes, { layer: 'http' });
  };
  return (bytes) => {
    if (isWaiting) waiting.push(bytes);
    else end.write(bytes, { layer: 'http' });
  };
}
