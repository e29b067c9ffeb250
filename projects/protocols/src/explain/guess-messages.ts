import { encodeUtf8 } from '../bytes/utf8.js';
import { dissectEnginePayload } from '../engine-io/dissect-engine.js';
import { byteField } from '../field/create-field.js';
import type { Dissection } from '../field/field.js';
import { dissectHttpRequest, dissectHttpResponse } from '../http/dissect-http.js';
import { dissectConnection } from '../connection/dissect-connection.js';
import { dissectSocketPacket } from '../socket-io/dissect-socket-packet.js';
import type { Guess } from './explanation.js';
import { guessBytes } from './guess-bytes.js';
import { joinMessages, MAX_MESSAGES, type JoinedMessage } from './join-messages.js';
import { readAccessLog } from './written/read-access-log.js';
import { readCurlTalk } from './written/read-curl-talk.js';
import { readDebugLog, type LoggedMessage } from './written/read-debug-log.js';

/** What a text of several messages may be: one a line, a log, what `curl -v` prints. */
export function guessMessages(text: string): readonly Guess[] {
  return [...ofDebugLog(text), ...ofCurlTalk(text), ...ofAccessLog(text), ...ofLines(text)];
}

function ofDebugLog(text: string): readonly Guess[] {
  const logged = readDebugLog(text);
  if (logged === null) return [];
  const messages = logged.slice(0, MAX_MESSAGES).map((message): JoinedMessage => {
    const bytes = encodeUtf8(message.text);
    const about = [message.direction, message.time].filter((one) => one !== '').join(' ');
    return { bytes, dissection: dissectLogged(bytes, message), about };
  });
  const guess = { form: 'debug log', kind: 'messages', likelihood: 0.97 } as const;
  return [joinMessages(messages, guess, 'Engine.IO protocol v4', logged.length)];
}

function dissectLogged(bytes: Uint8Array, { kind }: LoggedMessage): Dissection {
  if (kind === 'Engine.IO') return dissectEnginePayload(bytes);
  if (kind === 'Socket.IO') return dissectSocketPacket(bytes);
  const meaning = 'binary, written as text by the log: not all of its bytes can be known';
  const field = byteField('attachment', [0, bytes.length], null, meaning, 'Socket.IO protocol v5');
  return { field, error: null, length: bytes.length };
}

function ofCurlTalk(text: string): readonly Guess[] {
  const told = readCurlTalk(text);
  if (told === null) return [];
  const messages = told.map(({ from, text }): JoinedMessage => {
    const bytes = encodeUtf8(text);
    const whole = dissectConnection(bytes, { from });
    const isGood = whole.error === null;
    const alone =
      from === 'client' ? dissectHttpRequest(bytes) : dissectHttpResponse(bytes, { ended: true });
    return { bytes, dissection: isGood ? whole : alone, about: '' };
  });
  const guess = { form: 'curl -v', kind: 'messages', likelihood: 0.97 } as const;
  return [joinMessages(messages, guess, 'RFC 9112')];
}

function ofAccessLog(text: string): readonly Guess[] {
  const requests = readAccessLog(text);
  if (requests === null) return [];
  const messages = requests.slice(0, MAX_MESSAGES).map(({ line, status, size }): JoinedMessage => {
    const bytes = encodeUtf8(`${line}\r\n\r\n`);
    const about = `answered ${status}${size === null ? '' : ` with ${size} ${size === 1 ? 'byte' : 'bytes'}`}`;
    return { bytes, dissection: dissectHttpRequest(bytes), about };
  });
  const guess = { form: 'access log', kind: 'messages', likelihood: 0.97 } as const;
  return [joinMessages(messages, guess, 'RFC 9112, section 3', requests.length)];
}

/** Messages of any kind, each in a line of its own and each a good one. */
function ofLines(text: string): readonly Guess[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return [];
  const messages: JoinedMessage[] = [];
  for (const line of lines.slice(0, MAX_MESSAGES)) {
    const bytes = encodeUtf8(line.trim());
    const best = guessBytes(bytes, 'lines').find(
      ({ kind, likelihood }) =>
        likelihood > 0.5 && (kind === 'Engine.IO payload' || kind === 'Socket.IO packet'),
    );
    if (best === undefined) return [];
    messages.push({ bytes, dissection: best.dissection, about: '' });
  }
  const guess = { form: 'lines', kind: 'messages', likelihood: 0.96 } as const;
  return [joinMessages(messages, guess, 'Engine.IO protocol v4', lines.length)];
}
