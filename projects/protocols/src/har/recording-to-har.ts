import { toBase64 } from '../bytes/base64.js';
import { decodeUtf8 } from '../bytes/utf8.js';
import { decodeHttpRequest } from '../http/decode-http-request.js';
import { decodeHttpResponse } from '../http/decode-http-response.js';
import { decodeContent } from '../http/content-coding.js';
import { headSize } from '../http/header-size.js';
import { headerValue } from '../http/header-value.js';
import type { HttpHeaders, HttpRequest, HttpResponse } from '../http/http-message.js';
import { queryOf } from '../trace/engine-request.js';
import { MAX_INFLATED } from '../trace/meaning.js';
import type { Recording, TraceEntry } from '../trace/trace-entry.js';
import type { Har, HarEntry, HarPair } from './har.js';
import { webSocketMessages } from './web-socket-messages.js';

/** Options of `recordingToHar`. */
export interface HarOptions {
  /** Milliseconds since 1970 at which the recording began; default 0, because virtual time has no date. */
  readonly startedAt?: number;
}

const NO_RESPONSE: HttpResponse = { status: 0, reason: '', headers: [], body: new Uint8Array(0) };

/**
 * The recording as an HTTP archive: an entry per exchange, as the client saw it, the messages of a WebSocket at its
 * handshake. What a client never got an answer to has the status 0.
 *
 * @source HTTP Archive (HAR) 1.2; `_webSocketMessages` as Chromium exports them
 */
export function recordingToHar(recording: Recording, { startedAt = 0 }: HarOptions = {}): Har {
  const { entries } = recording;
  const answers = new Map<number, TraceEntry>();
  const arrivals = new Map<number, TraceEntry>();
  for (const entry of entries) {
    if (entry.kind === 'sent' && entry.answers !== null) answers.set(entry.answers, entry);
    if (entry.kind === 'received' && entry.cause !== null) arrivals.set(entry.cause.seq, entry);
  }
  const exchanges = entries.flatMap((entry) => {
    const isRequest =
      entry.layer === 'http' && entry.kind === 'sent' && entry.direction === 'client-to-server';
    const request = isRequest ? decodeHttpRequest(entry.bytes) : null;
    if (request?.ok !== true) return [];
    const answer = answers.get(entry.seq);
    const arrival = answer === undefined ? undefined : arrivals.get(answer.seq);
    return [exchangeOf(recording, entry, request.value, arrival, startedAt)];
  });
  const creator = { name: 'Wirelight', version: '0.0.0' };
  return { log: { version: '1.2', creator, entries: exchanges } };
}

function exchangeOf(
  recording: Recording,
  entry: TraceEntry,
  request: HttpRequest,
  arrival: TraceEntry | undefined,
  startedAt: number,
): HarEntry {
  const decoded =
    arrival === undefined
      ? null
      : decodeHttpResponse(arrival.bytes, { requestMethod: request.method, ended: true });
  const response = decoded?.ok === true ? decoded.value : NO_RESPONSE;
  const time = arrival === undefined ? 0 : arrival.at - entry.at;
  const isWebSocket = response.status === 101;
  const host = headerValue(request.headers, 'host') ?? entry.to;
  const messages = isWebSocket
    ? webSocketMessages(recording, entry.connection, startedAt)
    : { data: [], control: [] };
  return {
    startedDateTime: new Date(startedAt + entry.at).toISOString(),
    time,
    request: requestOf(request, `${isWebSocket ? 'ws' : 'http'}://${host}${request.target}`),
    response: responseOf(response),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    ...(entry.connection === null ? {} : { connection: String(entry.connection) }),
    _resourceType: isWebSocket ? 'websocket' : 'xhr',
    ...(isWebSocket ? { _webSocketMessages: messages.data } : {}),
    ...(messages.control.length > 0 ? { _webSocketControlFrames: messages.control } : {}),
  };
}

function requestOf(request: HttpRequest, url: string): HarEntry['request'] {
  const { method, target, headers, body } = request;
  const text = decodeUtf8(body);
  const mimeType = headerValue(headers, 'content-type') ?? '';
  const hasBody = body.length > 0 && text.ok;
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    queryString: pairsOf(queryOf(target)),
    ...(hasBody ? { postData: { mimeType, text: text.value } } : {}),
    headersSize: headSize(request),
    bodySize: body.length,
  };
}

function responseOf(response: HttpResponse): HarEntry['response'] {
  const { status, reason, headers, body } = response;
  const decoded = decodeContent(response, MAX_INFLATED);
  const { bytes, coding } = decoded.ok ? decoded.value : { bytes: body, coding: null };
  const text = decodeUtf8(bytes);
  const mimeType = headerValue(headers, 'content-type') ?? '';
  const content = text.ok ? { text: text.value } : { text: toBase64(bytes), encoding: 'base64' };
  const compression = coding === null ? {} : { compression: bytes.length - body.length };
  return {
    status,
    statusText: reason,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: { size: bytes.length, ...compression, mimeType, ...content },
    redirectURL: headerValue(headers, 'location') ?? '',
    headersSize: status === 0 ? -1 : headSize(response),
    bodySize: status === 0 ? -1 : body.length,
  };
}

function pairsOf(pairs: HttpHeaders): HarPair[] {
  return pairs.map(([name, value]) => ({ name, value }));
}
