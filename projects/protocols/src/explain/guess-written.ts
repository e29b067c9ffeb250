import { decodeUtf8 } from '../bytes/utf8.js';
import { fromHex } from '../bytes/hex.js';
import type { Guess, InputForm } from './explanation.js';
import { guessBytes } from './guess-bytes.js';
import { guessText } from './guess-text.js';
import { readBase64 } from './written/read-base64.js';
import { readByteList } from './written/read-byte-list.js';
import { readCurlCommand } from './written/read-curl-command.js';
import { readEscapes } from './written/read-escapes.js';
import { readPercent } from './written/read-percent.js';

type WrittenForm = Exclude<InputForm, 'text' | 'bytes' | 'har'>;

/** Ways to write bytes as text. */
const READERS: Readonly<Partial<Record<WrittenForm, (text: string) => Uint8Array | null>>> = {
  hex: readHex,
  base64: readBase64,
  list: readByteList,
  escapes: readEscapes,
  percent: readPercent,
  curl: readCurlCommand,
};

/** What the bytes may be that a text writes down in hexadecimal, Base64, as a list, with escapes or as a command of curl. */
export function guessWritten(text: string): readonly Guess[] {
  return Object.entries(READERS).flatMap(([form, read]) => {
    const bytes = read(text);
    return bytes === null ? [] : guessesOf(bytes, form as WrittenForm);
  });
}

function guessesOf(bytes: Uint8Array, form: WrittenForm): readonly Guess[] {
  const guesses = guessBytes(bytes, form);
  if (form === 'hex' || form === 'base64') return guesses;
  // Unwrapped, it may be what only text can be.
  const text = decodeUtf8(bytes);
  return text.ok
    ? [...guesses, ...guessText(text.value).map((guess) => ({ ...guess, form }))]
    : guesses;
}

function readHex(text: string): Uint8Array | null {
  if (!/^(?:0x)?(?:[0-9a-f]{2}[\s:]*)+$/i.test(text)) return null;
  const bytes = fromHex(text.replace(/^0x/i, ''));
  return bytes.ok ? bytes.value : null;
}
