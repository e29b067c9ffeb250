import { fromBase64 } from '../bytes/base64.js';
import { decodeLatin1 } from '../bytes/latin1.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { encodeHttpRequest, encodeHttpResponse } from '../http/encode-http.js';
import { headerValue } from '../http/header-value.js';
import type { HttpHeaders } from '../http/http-message.js';
import { isRecord, isText, isTime, isWholeNumber } from '../trace/json-value.js';
import type { TraceEntry } from '../trace/trace-entry.js';
import { badText } from './bad-text.js';
import { attachedFile } from './attached-file.js';
import { readHarMessages } from './read-har-messages.js';

/** A message out of an archive; `at` in milliseconds since 1970. */
export type HarMessage = Pick<TraceEntry, 'at' | 'layer' | 'direction' | 'bytes'> & {
  readonly connection: number;
};

/** What an entry is read with. */
export interface HarEntryReading {
  /** Number to give its messages. */
  readonly connection: number;
  /** Files that its contents may stand in, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** When the message before it came, for an entry that does not know its time. */
  readonly before?: number | undefined;
}

/** Fields that speak about the bytes on the wire; an archive has the body after them. */
const OF_CODING = ['content-length', 'content-encoding', 'transfer-encoding'];

const URL_PARTS = /^(https?|wss?):\/\/([^/?#]*)([^#]*)/i;

/**
 * The messages of one entry of an archive, in no special order; none for what did not go over HTTP.
 *
 * @returns Or the name of the first member that is not what it must be.
 * @throws ProtocolError for characters that HTTP/1.1 does not allow.
 */
export function readHarEntry(
  entry: unknown,
  { connection, files, before = 0 }: HarEntryReading,
): readonly HarMessage[] | string {
  if (!isRecord(entry)) return 'entry';
  const { request, response, startedDateTime } = entry;
  if (isElsewhere(request)) return [];
  const time = isTime(entry['time']) ? entry['time'] : 0;
  // Web Inspector leaves the time empty where it does not know it.
  const started = startedDateTime === '' ? before : NaN;
  const at =
    isText(startedDateTime) && startedDateTime !== '' ? Date.parse(startedDateTime) : started;
  if (Number.isNaN(at)) return 'startedDateTime';
  const sent = readRequest(request);
  if (typeof sent === 'string') return sent;
  const answer = readResponse(response, files);
  if (typeof answer === 'string') return answer;
  const http = { layer: 'http', connection } as const;
  const messages: HarMessage[] = [{ ...http, at, direction: 'client-to-server', bytes: sent }];
  const frames = readHarMessages(entry, { connection, files, startedAt: at });
  if (typeof frames === 'string') return frames;
  if (answer !== null) {
    // DevTools counts the whole conversation as waiting: `wait` goes on to the last message of a WebSocket.
    const first = frames[0]?.at ?? Infinity;
    const answered = Math.max(at, Math.min(at + time - receiveTime(entry), first));
    messages.push({ ...http, at: answered, direction: 'server-to-client', bytes: answer });
  }
  return [...messages, ...frames];
}

/** Whether an entry is about something that no server was asked for, e.g. `blob:` or an extension. */
function isElsewhere(request: unknown): boolean {
  const url = isRecord(request) ? request['url'] : undefined;
  return isText(url) && /^[a-z][a-z\d+.-]*:/i.test(url) && !/^(?:https?|wss?):/i.test(url);
}

/** Milliseconds that belong to what follows the answer: the time of a WebSocket goes on to its end. */
function receiveTime(entry: Readonly<Record<string, unknown>>): number {
  const { _webSocketMessages: messages, timings, time } = entry;
  const receive = isRecord(timings) ? timings['receive'] : undefined;
  if (!Array.isArray(messages) || !isTime(receive) || !isTime(time)) return 0;
  return receive <= time ? receive : 0;
}

function readRequest(request: unknown): Uint8Array | string {
  if (!isRecord(request)) return 'request';
  const { method, url, postData } = request;
  if (!isText(method)) return 'request.method';
  const [, , host = '', rest = ''] = (isText(url) ? URL_PARTS.exec(url) : null) ?? [];
  if (host === '') return 'request.url';
  const headers = readHeaders(request['headers']);
  if (headers === null) return 'request.headers';
  const text = isRecord(postData) ? postData['text'] : undefined;
  const body = encodeUtf8(isText(text) ? text : '');
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  const named =
    headerValue(headers, 'host') === undefined ? ([['Host', host], ...headers] as const) : headers;
  return encodeHttpRequest({ method, target, headers: withLength(named, body, false), body });
}

/** @returns `null` for a request without an answer, which has the status 0. */
function readResponse(
  response: unknown,
  files: HarEntryReading['files'],
): Uint8Array | string | null {
  if (!isRecord(response)) return 'response';
  const { status, statusText, content } = response;
  if (!isWholeNumber(status)) return 'response.status';
  if (status === 0) return null;
  const headers = readHeaders(response['headers']);
  if (headers === null) return 'response.headers';
  const body = readContent(content, files);
  if (typeof body === 'string') return body;
  const hasBody = status >= 200 && status !== 204 && status !== 304;
  return encodeHttpResponse({
    status,
    reason: isText(statusText) ? statusText : '',
    headers: hasBody ? withLength(headers, body, true) : headers,
    body: hasBody ? body : new Uint8Array(0),
  });
}

function readContent(content: unknown, files: HarEntryReading['files']): Uint8Array | string {
  const text = isRecord(content) ? content['text'] : undefined;
  if (!isText(text)) return attachedFile(content, files) ?? new Uint8Array(0);
  if (!isRecord(content) || content['encoding'] !== 'base64') return encodeUtf8(text);
  const bytes = fromBase64(text);
  return bytes.ok ? bytes.value : badText('response.content.text', bytes.error);
}

/** Without the pseudo-header fields of HTTP/2. */
function readHeaders(value: unknown): HttpHeaders | null {
  if (!Array.isArray(value)) return null;
  const headers: [name: string, value: string][] = [];
  for (const pair of value as readonly unknown[]) {
    if (!isRecord(pair)) return null;
    const { name, value: text } = pair;
    if (!isText(name) || !isText(text)) return null;
    // Text beyond Latin-1 goes as its UTF-8; several values of one field come with a line feed between them.
    const isLatin = /^[^\u0100-\uffff]*$/.test(text);
    const wire = isLatin ? text : decodeLatin1(encodeUtf8(text));
    if (!name.startsWith(':')) headers.push([name, wire.replaceAll('\n', ', ')]);
  }
  return headers;
}

function withLength(headers: HttpHeaders, body: Uint8Array, always: boolean): HttpHeaders {
  const kept = headers.filter(([name]) => !OF_CODING.includes(name.toLowerCase()));
  return always || body.length > 0
    ? [...kept, ['Content-Length', String(body.length)] as const]
    : kept;
}
