import {
  answerUpgrade,
  decodeAddress,
  decodeHttpRequest,
  decodeHttpResponse,
  decodeUtf8Lossy,
  encodeHttpResponse,
  encodeUtf8,
  headerTokens,
  headerValue,
  type Decoded,
  type HttpRequest,
  type HttpResponse,
  type UpgradeOffer,
} from '@wirelight/protocols';

/** What the lab works on: an address, a request, and the server that answers it. */
export interface HandshakeState {
  readonly address: string;
  /** Request line and header fields as on the wire, without their line ends. */
  readonly request: readonly string[];
  /** The reader's own answer, line by line; `null` while the server answers. */
  readonly answer: readonly string[] | null;
  /** Subprotocols that the server speaks, with commas between them. */
  readonly speaks: string;
  /** Origins that the server lets in, with commas between them; empty for all. */
  readonly origins: string;
}

/** Lines that a message of the lab may have. */
export const MAX_LINES = 40;
/** Characters that a line may have. */
export const MAX_LINE = 400;

/** Whatever length an answer announces, the lab has no body: as if it were the answer to `HEAD`. */
export const HEAD_ONLY = { requestMethod: 'HEAD' };

/** The example of RFC 6455, section 1.3. */
export const INITIAL_HANDSHAKE: HandshakeState = {
  address: 'ws://server.example.com/chat',
  request: [
    'GET /chat HTTP/1.1',
    'Host: server.example.com',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Origin: http://example.com',
    'Sec-WebSocket-Protocol: chat, superchat',
    'Sec-WebSocket-Version: 13',
  ],
  answer: null,
  speaks: 'chat',
  origins: '',
};

/** The bytes of a message without a body. Empty lines are left out: the first one would end the head. */
export function bytesOfLines(lines: readonly string[]): Uint8Array {
  return encodeUtf8(`${lines.filter((line) => line !== '').join('\r\n')}\r\n\r\n`);
}

/** The lines of the head of a message. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  return decodeUtf8Lossy(bytes).split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
}

/** The request as a server reads it. */
export function requestOf({ request }: HandshakeState): Decoded<HttpRequest> {
  return decodeHttpRequest(bytesOfLines(request));
}

/** What the server of the lab answers, line by line; nothing to a request that is no HTTP. */
export function serverAnswer(state: HandshakeState): readonly string[] {
  const request = requestOf(state);
  if (!request.ok) return ['HTTP/1.1 400 Bad Request', 'Connection: close', 'Content-Length: 0'];
  const origins = listOf(state.origins);
  const policy = { protocols: listOf(state.speaks), ...(origins.length > 0 ? { origins } : {}) };
  return linesOf(encodeHttpResponse(answerUpgrade(request.value, policy)));
}

/** The lines of the answer: the reader's, else the server's. */
export function answerLines(state: HandshakeState): readonly string[] {
  return state.answer ?? serverAnswer(state);
}

/** The answer as a client reads it: its head. */
export function answerOf(state: HandshakeState): Decoded<HttpResponse> {
  return decodeHttpResponse(bytesOfLines(answerLines(state)), HEAD_ONLY);
}

/** What the client of a request has offered. */
export function offerOf({ headers }: HttpRequest): Omit<UpgradeOffer, 'isBrowser'> {
  return {
    key: headerValue(headers, 'sec-websocket-key') ?? '',
    protocols: listOf(headerValue(headers, 'sec-websocket-protocol') ?? ''),
    extensions: headerTokens(headers, 'sec-websocket-extensions').map(
      (extension) => extension.split(';', 1)[0]?.trim() ?? '',
    ),
  };
}

/** The state with another address: request line and Host follow where it is good. */
export function withAddress(state: HandshakeState, address: string): HandshakeState {
  const read = decodeAddress(address);
  if (!read.ok) return { ...state, address };
  const [, ...fields] = state.request;
  const { resourceName, hostHeader } = read.value;
  const request = withField([`GET ${resourceName} HTTP/1.1`, ...fields], 'Host', hostHeader);
  return { ...state, address, request };
}

/** The lines with a header field replaced in its place, or added at the end; `null` takes it away. */
export function withField(
  lines: readonly string[],
  name: string,
  value: string | null,
): readonly string[] {
  const isIt = (line: string, index: number): boolean =>
    index > 0 && line.toLowerCase().startsWith(`${name.toLowerCase()}:`);
  if (value === null) return lines.filter((line, index) => !isIt(line, index));
  const line = `${name}: ${value}`;
  return lines.some(isIt)
    ? lines.map((one, index) => (isIt(one, index) ? line : one))
    : [...lines, line];
}

/** A line that can stand in a message: without line breaks, not too long. */
export function cleanLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- those are the characters that must not be there
  return text.replaceAll(/[\u0000-\u0008\u000a-\u001f]/g, '').slice(0, MAX_LINE);
}

/** The members of a list with commas. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
