import { decodedPart, readParts } from '../../lab-parts/link/read-parts';
import {
  answerLines,
  cleanLine,
  INITIAL_HANDSHAKE,
  MAX_LINES,
  withAddress,
  withField,
  type HandshakeState,
} from './handshake-state';

const VERSION = '1';
const EXPECTED: Readonly<Record<string, string>> = {
  request: `lines, at most ${MAX_LINES}`,
  answer: `lines, at most ${MAX_LINES}`,
  set: 'Name: value',
};

/** How a part of a link changes the state; `null` where it cannot be used. */
type Reader = (state: HandshakeState, value: string) => HandshakeState | null;

/** `set`, `drop` and `line` change the message that is there: short enough for a text to have them. */
const READERS: Readonly<Record<string, Reader>> = {
  address: (state, value) => withAddress(state, cleanLine(value)),
  speaks: (state, value) => ({ ...state, speaks: cleanLine(value) }),
  origins: (state, value) => ({ ...state, origins: cleanLine(value) }),
  request: (state, value) => withLines(value, (request) => ({ ...state, request })),
  line: (state, value) => ({ ...state, request: withFirst(state.request, value) }),
  set: (state, value) =>
    withSet(value, (name, text) => ({ ...state, request: withField(state.request, name, text) })),
  drop: (state, value) => ({ ...state, request: withField(state.request, value, null) }),
  answer: (state, value) => withLines(value, (answer) => ({ ...state, answer })),
  'answer-line': (state, value) => ({ ...state, answer: withFirst(answerLines(state), value) }),
  'answer-set': (state, value) =>
    withSet(value, (name, text) => ({
      ...state,
      answer: withField(answerLines(state), name, text),
    })),
  'answer-drop': (state, value) => ({
    ...state,
    answer: withField(answerLines(state), value, null),
  }),
};

/** The state as the fragment of an address; empty for the state in which the lab opens. */
export function toHandshakeFragment(state: HandshakeState): string {
  const parts: string[] = [];
  const add = (name: string, value: string, initial: string): void => {
    if (value !== initial) parts.push(`${name}=${encodeURIComponent(value)}`);
  };
  const { address, speaks, origins } = INITIAL_HANDSHAKE;
  add('address', state.address, address);
  // The address has brought its own request line and Host.
  const { request } = withAddress(INITIAL_HANDSHAKE, state.address);
  add('request', state.request.join('\n'), request.join('\n'));
  add('speaks', state.speaks, speaks);
  add('origins', state.origins, origins);
  if (state.answer !== null) parts.push(`answer=${encodeURIComponent(state.answer.join('\n'))}`);
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/** Reads a fragment. Never throws: what cannot be used is left out and reported. */
export const readHandshakeFragment = (fragment: string) =>
  readParts(fragment, {
    initial: INITIAL_HANDSHAKE,
    version: VERSION,
    longest: 6000,
    expected: EXPECTED,
    decode: decodedPart,
    read: (state, name, value) =>
      Object.hasOwn(READERS, name) ? (READERS[name]?.(state, value) ?? null) : null,
  });

function withLines(
  value: string,
  change: (lines: readonly string[]) => HandshakeState,
): HandshakeState | null {
  const lines = value.split('\n').map(cleanLine);
  return lines.length <= MAX_LINES ? change(lines) : null;
}

function withFirst([, ...rest]: readonly string[], value: string): readonly string[] {
  return [cleanLine(value), ...rest];
}

function withSet(
  value: string,
  change: (name: string, text: string) => HandshakeState,
): HandshakeState | null {
  const colon = value.indexOf(':');
  if (colon < 1) return null;
  return change(cleanLine(value.slice(0, colon)), cleanLine(value.slice(colon + 1)).trim());
}
