import { byteField } from '../field/create-field.js';
import type { Field } from '../field/field.js';
import { dissectTarget } from './dissect-target.js';
import { HTTP_REASONS } from './http-reasons.js';

const METHODS: Readonly<Record<string, string>> = {
  GET: 'asks for a resource, changes nothing',
  HEAD: 'as GET, but wants no body',
  POST: 'hands over a body',
  CONNECT: 'asks for a tunnel',
  OPTIONS: 'asks what is allowed',
};

const CLASSES = ['informational', 'successful', 'redirection', 'client error', 'server error'];

/** The parts of a request line, which stands at the start of the bytes. @source RFC 9112, section 3 */
export function dissectRequestLine(line: string): Field {
  const source = 'RFC 9112, section 3';
  const words = splitWords(line, 3);
  const fields = words.map(([start, word], index) => {
    const range = [start, start + word.length] as const;
    if (index === 0) return byteField('method', range, word, METHODS[word] ?? '', `${source}.1`);
    if (index === 1) return dissectTarget(word, start);
    return byteField('HTTP-version', range, word, '', 'RFC 9112, section 2.3');
  });
  return byteField('request-line', [0, line.length], line, '', source, fields);
}

/** The parts of a status line, which stands at the start of the bytes. @source RFC 9112, section 4 */
export function dissectStatusLine(line: string): Field {
  const source = 'RFC 9112, section 4';
  const fields = splitWords(line, 3).map(([start, word], index) => {
    const range = [start, start + word.length] as const;
    if (index === 0) return byteField('HTTP-version', range, word, '', 'RFC 9112, section 2.3');
    if (index === 2) return byteField('reason-phrase', range, word, 'for people only', source);
    const status = Number(word);
    const meaning = HTTP_REASONS[status] ?? CLASSES[Math.floor(status / 100) - 1] ?? '';
    const value = Number.isInteger(status) ? status : word;
    return byteField('status-code', range, value, meaning, 'RFC 9110, section 15');
  });
  return byteField('status-line', [0, line.length], line, '', source, fields);
}

/** The words of a line and their places; the last one keeps its spaces. */
function splitWords(line: string, limit: number): [start: number, word: string][] {
  const words: [number, string][] = [];
  let at = 0;
  while (words.length < limit - 1) {
    const space = line.indexOf(' ', at);
    if (space < 0) break;
    words.push([at, line.slice(at, space)]);
    at = space + 1;
  }
  words.push([at, line.slice(at)]);
  return words;
}
