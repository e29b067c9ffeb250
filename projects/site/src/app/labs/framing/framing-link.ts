import { decodedPart, readParts } from '../../lab-parts/link/read-parts';
import {
  INITIAL_FRAMING,
  MAX_MESSAGE,
  MAX_MESSAGES,
  MAX_READ,
  withLines,
  type FramingState,
  type LengthBytes,
} from './framing-state';

const VERSION = '1';
const EXPECTED: Readonly<Record<string, string>> = {
  messages: `at most ${MAX_MESSAGES} lines of at most ${MAX_MESSAGE} bytes`,
  length: '1, 2 or 4',
  magic: 'on or off',
  nodelay: 'on or off',
  late: 'on or off',
  read: `a number from 1 to ${MAX_READ}`,
  mistake: 'on or off',
};

/** Names in a link of what is on or off. */
const SWITCHES = {
  magic: 'magic',
  nodelay: 'noDelay',
  late: 'late',
  mistake: 'mistake',
} as const satisfies Readonly<Record<string, keyof FramingState>>;

/** The state as the fragment of an address; empty for the state in which the lab opens. */
export function toFramingFragment(state: FramingState): string {
  const written = partsOf(state);
  return written === partsOf(INITIAL_FRAMING) ? '' : `v=${VERSION}&${written}`;
}

function partsOf(state: FramingState): string {
  const switches = Object.entries(SWITCHES).map(
    ([name, member]) => `${name}=${state[member] ? 'on' : 'off'}`,
  );
  const messages = encodeURIComponent(state.messages.join('\n'));
  return [
    `messages=${messages}`,
    `length=${state.lengthBytes}`,
    `read=${state.read}`,
    ...switches,
  ].join('&');
}

/** Reads a fragment. Never throws: what cannot be used is left out and reported. */
export const readFramingFragment = (fragment: string) =>
  readParts(fragment, {
    initial: INITIAL_FRAMING,
    version: VERSION,
    longest: 4000,
    expected: EXPECTED,
    read: readPart,
  });

function readPart(state: FramingState, name: string, value: string): FramingState | null {
  if (name === 'messages') {
    const lines = decodedPart(value);
    const read = withLines(state, lines);
    return read.messages.join('\n') === lines ? read : null;
  }
  if (name === 'length' && /^[124]$/.test(value)) {
    return { ...state, lengthBytes: Number(value) as LengthBytes };
  }
  if (name === 'read' && /^\d{1,2}$/.test(value)) {
    const read = Number(value);
    return read >= 1 && read <= MAX_READ ? { ...state, read } : null;
  }
  if (Object.hasOwn(SWITCHES, name) && /^(on|off)$/.test(value)) {
    return { ...state, [SWITCHES[name as keyof typeof SWITCHES]]: value === 'on' };
  }
  return null;
}
