import { encodeUtf8 } from '../bytes/utf8.js';
import { isCapture } from './capture/read-capture.js';
import type { Explanation, Guess, InputForm } from './explanation.js';
import { guessArchive } from './guess-archive.js';
import { guessBytes } from './guess-bytes.js';
import { guessCapture, guessDump } from './guess-capture.js';
import { guessMessages } from './guess-messages.js';
import { guessText } from './guess-text.js';
import { guessWritten } from './guess-written.js';

/** Characters that are looked at; more than anybody pastes. */
export const MAX_EXPLAINED = 4 * 1024 * 1024;

/** How much of a guess remains when the form itself is a guess. */
const TRUST: Readonly<Partial<Record<InputForm, number>>> = {
  hex: 0.98,
  base64: 0.9,
  percent: 0.95,
};

/**
 * What a piece of text may be: bytes in hexadecimal, as a dump with offsets, in Base64, as a list of numbers or a string with escapes; a
 * message as text, or several of them one a line; an address; an entry of an HTTP archive; a command of curl, or what `curl -v` prints; a
 * log of Socket.IO's libraries or of a web server. Or what bytes may be, a capture of tcpdump among them. Never throws; more than 4 Mi
 * characters or bytes are not looked at, but for a capture, whose first streams are.
 *
 * @param input - As somebody pasted it; white space around text does not count.
 * @source Own design
 */
export function explain(input: string | Uint8Array): Explanation {
  const guesses = typeof input === 'string' ? ofText(input) : ofBytes(input);
  const [best = null, ...alternatives] = guesses
    .map((guess) => ({ ...guess, likelihood: guess.likelihood * (TRUST[guess.form] ?? 1) }))
    .filter(({ likelihood }) => likelihood > 0)
    .sort((one, other) => other.likelihood - one.likelihood);
  return { best, alternatives };
}

function ofBytes(bytes: Uint8Array): readonly Guess[] {
  if (isCapture(bytes)) return guessCapture(bytes);
  return bytes.length > MAX_EXPLAINED ? [] : guessBytes(bytes, 'bytes');
}

function ofText(input: string): readonly Guess[] {
  if (input.length > MAX_EXPLAINED) return [];
  const trimmed = input.trim();
  return [
    ...(trimmed.startsWith('{') ? guessArchive(trimmed) : []),
    ...guessWritten(trimmed),
    // The lines of a dump are set in.
    ...guessDump(input),
    ...guessMessages(trimmed),
    ...guessText(trimmed),
    ...guessBytes(encodeUtf8(withLineEnds(input)), 'text'),
  ];
}

/**
 * An HTTP message with the line ends of the wire, since editors and pages lose the carriage returns; an event stream
 * with the empty lines at its end, which count.
 */
function withLineEnds(input: string): string {
  const text = input.trimStart();
  if (/^(?:data|event|id|retry|):/.test(text)) return text;
  if (!/^[^\n]* HTTP\/1\.1\r?\n|^HTTP\/1\.1 /.test(text)) return input.trim();
  const [head = '', ...body] = text.replaceAll('\r\n', '\n').split('\n\n');
  return `${head.trimEnd().replaceAll('\n', '\r\n')}\r\n\r\n${body.join('\n\n')}`;
}
