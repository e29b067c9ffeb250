import { fromBase64 } from '../bytes/base64.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { decodeEngine3Payload } from '../engine-io/decode-engine3.js';
import { dissectEngine3Payload } from '../engine-io/dissect-engine3.js';
import { byteField } from '../field/create-field.js';
import { dissectAddress } from '../websocket/address.js';
import { secWebSocketAccept } from '../websocket/sec-web-socket-accept.js';
import type { Guess } from './explanation.js';

/** What only text can be: an address, a key, a payload that counts characters. */
export function guessText(text: string): readonly Guess[] {
  const guesses: Guess[] = [];
  const bytes = encodeUtf8(text);
  const base = { form: 'text', bytes } as const;
  if (/^wss?:\/\/\S+$/i.test(text)) {
    const dissection = dissectAddress(text);
    const likelihood = dissection.error === null ? 0.99 : 0.6;
    guesses.push({ ...base, kind: 'WebSocket address', likelihood, dissection });
  }
  const key = text.length === 24 && text.endsWith('==') ? fromBase64(text) : null;
  if (key?.ok === true && key.value.length === 16) {
    const meaning = `Sec-WebSocket-Accept: ${secWebSocketAccept(text)}`;
    const source = 'RFC 6455, section 4.1, item 7';
    const field = byteField('Sec-WebSocket-Key', [0, bytes.length], text, meaning, source);
    const dissection = { field, error: null, length: bytes.length };
    guesses.push({ ...base, kind: 'Sec-WebSocket-Key', likelihood: 0.95, dissection });
  }
  if (/^\d+:[0-6b]/.test(text)) {
    const dissection = dissectEngine3Payload(bytes);
    const likelihood = decodeEngine3Payload(text).ok ? 0.97 : 0.5;
    guesses.push({ ...base, kind: 'Engine.IO 3 payload', likelihood, dissection });
  }
  return guesses;
}
