import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decodeHttpRequest } from '../http/decode-http-request.js';
import { decodeHttpResponse, type DecodedHttpResponse } from '../http/decode-http-response.js';
import type { HttpHeaders, HttpRequest } from '../http/http-message.js';
import type { ProtocolError } from '../protocol-error.js';
import { chunkMeaning } from './chunk-meaning.js';
import { clip, countBytes } from './clip.js';
import { contentMeaning } from './content-meaning.js';
import { enginePayloadMeaning } from './engine-meaning.js';
import { engineRequestOf, queryOf, type EngineRequest } from './engine-request.js';
import {
  MAX_DISSECTED,
  MAX_HEADLINE,
  MAX_LAYERS,
  type Meaning,
  type MeaningField,
  type MeaningLayer,
} from './meaning.js';

/** What the parameters and header fields of real-time transports are for. */
const NOTES: Readonly<Record<string, string>> = {
  eio: 'query: version of the Engine.IO protocol',
  b64: 'query: payloads as text, bytes in Base64',
  j: 'query: answer with a script that calls this function',
  transport: 'query',
  sid: 'query: the Engine.IO session',
  t: 'query: keeps caches away',
  upgrade: 'the protocol to change to',
  connection: 'header fields for this hop only',
  'sec-websocket-key': '16 random bytes, Base64',
  'sec-websocket-version': '13 is the one of RFC 6455',
  'sec-websocket-accept': 'proves that the server has read the key',
};

/** What an HTTP/1.1 request means, with the Engine.IO and Socket.IO packets in its body. */
export function requestMeaning(bytes: Uint8Array): Meaning {
  const decodedRequest = decodeHttpRequest(bytes);
  if (!decodedRequest.ok) return unreadable(decodedRequest.error, bytes);

  const request = decodedRequest.value;
  const { method, target, headers } = request;
  const layer: MeaningLayer = {
    protocol: 'HTTP/1.1',
    text: clip(`${method} ${target} HTTP/1.1`),
    fields: [...noted(queryOf(target)), ...noted(headers), ...bodyField(request.body)],
  };
  const engine = engineRequestOf(request);
  if (engine === null)
    return { headline: clip(`${method} ${target}`, MAX_HEADLINE), layers: [layer] };
  if (method !== 'POST' || request.body.length === 0) {
    return { headline: `${clip(method, 10)} ${purposeOf(request, engine)}`, layers: [layer] };
  }
  const body = bodyMeaning(request.body, headers, engine);
  return {
    headline: clip(`POST ${engine.transport}: ${body.headline}`, MAX_HEADLINE),
    layers: [layer, ...body.layers].slice(0, MAX_LAYERS),
  };
}

/**
 * What an HTTP/1.1 response means in the light of its request.
 *
 * @param request - `null` when it is not known.
 */
export function responseMeaning(bytes: Uint8Array, request: HttpRequest | null): Meaning {
  // Most pieces of a long response are chunks, and an error costs its stack.
  const chunk = chunkMeaning(bytes);
  if (chunk !== null) return chunk;
  const context = { ended: true, ...(request === null ? {} : { requestMethod: request.method }) };
  const decodedResponse = decodeHttpResponse(bytes, context);
  if (!decodedResponse.ok) return headMeaning(bytes) ?? unreadable(decodedResponse.error, bytes);

  const response = decodedResponse.value;
  const status = String(response.status);
  const layer: MeaningLayer = {
    protocol: 'HTTP/1.1',
    text: clip(`HTTP/1.1 ${status} ${response.reason}`),
    fields: [...noted(response.headers), ...bodyField(response.body)],
  };
  const engine = request === null ? null : engineRequestOf(request);
  const plain = {
    headline: clip(`${status} ${response.reason}`.trim(), MAX_HEADLINE),
    layers: [layer],
  };
  if (request === null || engine === null || response.body.length === 0) return plain;

  if (response.status !== 200) {
    const message = errorMessage(response);
    return message === null
      ? plain
      : { ...plain, headline: clip(`${status} · ${message}`, MAX_HEADLINE) };
  }
  if (request.method === 'POST') {
    // The protocol's own answer to a POST; it is no packet.
    const text = decodeUtf8Lossy(response.body.subarray(0, MAX_HEADLINE));
    return { ...plain, headline: clip(`${status} · ${text}`, MAX_HEADLINE) };
  }
  const body = bodyMeaning(response.body, response.headers, engine);
  return {
    headline: clip(`${status} · ${body.headline}`, MAX_HEADLINE),
    layers: [layer, ...body.layers].slice(0, MAX_LAYERS),
  };
}

/** The head of a response whose body follows in pieces; `null` when it is none. */
function headMeaning(bytes: Uint8Array): Meaning | null {
  // Read as the answer to a HEAD, which has the same head and no body.
  const head = decodeHttpResponse(bytes, { requestMethod: 'HEAD', ended: true });
  if (!head.ok) return null;
  const { status, reason, headers } = head.value;
  const start = `${String(status)} ${reason}`.trim();
  return {
    headline: clip(`${start} · its body follows`, MAX_HEADLINE),
    layers: [{ protocol: 'HTTP/1.1', text: clip(`HTTP/1.1 ${start}`), fields: noted(headers) }],
  };
}

function purposeOf(
  { method }: HttpRequest,
  { transport, hasSid, isUpgrade }: EngineRequest,
): string {
  if (transport === 'websocket') {
    if (!isUpgrade) return 'websocket: no Upgrade header';
    return hasSid ? 'websocket: Upgrade' : 'websocket: Upgrade and handshake';
  }
  if (method === 'POST') return 'polling: no packets';
  if (method !== 'GET') return 'polling';
  return hasSid ? 'polling: waits for packets' : 'polling: handshake';
}

function bodyMeaning(body: Uint8Array, headers: HttpHeaders, engine: EngineRequest): Meaning {
  const content = contentMeaning(body, headers);
  if (content === null) return packetsMeaning(body, engine);
  if (content.bytes === null) return content.meaning;
  const packets = packetsMeaning(content.bytes, engine);
  return {
    headline: `${content.meaning.headline}: ${packets.headline}`,
    layers: [...content.meaning.layers, ...packets.layers],
  };
}

function packetsMeaning(body: Uint8Array, engine: EngineRequest): Meaning {
  if (body.length > MAX_DISSECTED) {
    return { headline: `${countBytes(body.length)} of packets`, layers: [] };
  }
  return enginePayloadMeaning(body, engine);
}

/** The `message` of engine.io's error bodies, e.g. `{"code":0,"message":"Transport unknown"}`. */
function errorMessage(response: DecodedHttpResponse): string | null {
  if (response.body.length > 1024) return null;
  try {
    const error: unknown = JSON.parse(decodeUtf8Lossy(response.body));
    if (typeof error !== 'object' || error === null || !('message' in error)) return null;
    return typeof error.message === 'string' ? error.message : null;
  } catch {
    return null;
  }
}

function noted(pairs: HttpHeaders): MeaningField[] {
  return pairs.slice(0, 64).map(([name, value]) => {
    const key = name.toLowerCase();
    const note = Object.hasOwn(NOTES, key) ? NOTES[key] : undefined;
    return { name: clip(name), value: clip(value), ...(note === undefined ? {} : { note }) };
  });
}

function bodyField(body: Uint8Array): MeaningField[] {
  return body.length === 0 ? [] : [{ name: 'body', value: countBytes(body.length) }];
}

function unreadable(error: ProtocolError, bytes: Uint8Array): Meaning {
  const fields = [{ name: 'error', value: error.code, note: error.message }];
  const text = clip(decodeUtf8Lossy(bytes.subarray(0, MAX_DISSECTED)));
  return {
    headline: clip(`not HTTP/1.1 (${error.code})`, MAX_HEADLINE),
    layers: [{ protocol: 'HTTP/1.1', text, fields }],
  };
}
