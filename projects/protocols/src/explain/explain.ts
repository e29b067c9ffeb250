import { fromBase64 } from '../bytes/base64.js';
import { fromHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import type { Explanation, Guess, InputForm } from './explanation.js';
import { guessArchive } from './guess-archive.js';
import { guessBytes } from './guess-bytes.js';
import { guessText } from './guess-text.js';

/** Characters that are looked at; more than anybody pastes. */
export const MAX_EXPLAINED = 4 * 1024 * 1024;

/** How much of a guess remains when the form itself is a guess. */
const TRUST: Readonly<Record<InputForm, number>> = {
  har: 1,
  text: 1,
  bytes: 1,
  hex: 0.98,
  base64: 0.9,
};

/**
 * What a piece of text may be: hexadecimal or Base64 of bytes, a message as text, an address, an entry of an HTTP
 * archive; or what bytes may be. Never throws; more than 4 Mi characters or bytes are not looked at.
 *
 * @param input - As somebody pasted it; white space around text does not count.
 * @source Own design
 */
export function explain(input: string | Uint8Array): Explanation {
  if (input.length > MAX_EXPLAINED) return { best: null, alternatives: [] };
  return sorted(typeof input === 'string' ? guessesOf(input) : guessBytes(input, 'bytes'));
}

function guessesOf(input: string): readonly Guess[] {
  const trimmed = input.trim();
  const guesses: Guess[] = [];
  if (trimmed.startsWith('{')) guesses.push(...guessArchive(trimmed));
  if (/^(?:0x)?(?:[0-9a-f]{2}[\s:]*)+$/i.test(trimmed)) {
    const bytes = fromHex(trimmed.replace(/^0x/i, ''));
    if (bytes.ok) guesses.push(...guessBytes(bytes.value, 'hex'));
  }
  if (trimmed.length >= 4 && /^[\w+/-]+={0,2}$/.test(trimmed)) {
    const bytes = fromBase64(trimmed.replaceAll('-', '+').replaceAll('_', '/'));
    if (bytes.ok) guesses.push(...guessBytes(bytes.value, 'base64'));
  }
  guesses.push(...guessText(trimmed));
  guesses.push(...guessBytes(encodeUtf8(withLineEnds(input)), 'text'));
  return guesses;
}

function sorted(guesses: readonly Guess[]): Explanation {
  const [best = null, ...alternatives] = guesses
    .map((guess) => ({ ...guess, likelihood: guess.likelihood * TRUST[guess.form] }))
    .filter(({ likelihood }) => likelihood > 0)
    .sort((one, other) => other.likelihood - one.likelihood);
  return { best, alternatives };
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
