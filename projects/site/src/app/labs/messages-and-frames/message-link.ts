import { decodedPart, readParts } from '../../lab-parts/link/read-parts';
import {
  INITIAL_DEFLATE,
  toDeflateParts,
  withDeflatePart,
  type DeflateState,
} from './deflate-state';
import {
  fitted,
  INITIAL_MESSAGE,
  MAX_BYTES,
  withMessage,
  type MessageState,
} from './message-state';

const VERSION = '1';
const EXPECTED: Readonly<Record<string, string>> = {
  text: `text of at most ${MAX_BYTES} bytes`,
  cuts: 'numbers with commas between them, or nothing',
  ping: 'a number of fragments, or none',
  deflate: 'on or off',
  memory: 'on or off',
  'deflate-cut': 'a number of compressed bytes',
};

/** The state as the fragment of an address; empty for the state in which the lab opens. */
export function toMessageFragment(
  state: MessageState,
  deflate: DeflateState = INITIAL_DEFLATE,
): string {
  const { text, cuts, ping } = state;
  const isInitial =
    text === INITIAL_MESSAGE.text &&
    ping === INITIAL_MESSAGE.ping &&
    cuts.join() === INITIAL_MESSAGE.cuts.join();
  const message = [
    ...[`text=${encodeURIComponent(text)}`, `cuts=${cuts.join(',')}`, `ping=${ping ?? 'none'}`],
  ];
  const parts = [...(isInitial ? [] : message), ...toDeflateParts(deflate)];
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/** Reads a fragment. Never throws: what cannot be used is left out and reported. */
export function readMessageFragment(fragment: string) {
  const { state, problems } = readParts(fragment, {
    initial: { message: INITIAL_MESSAGE, deflate: INITIAL_DEFLATE },
    version: VERSION,
    longest: 2000,
    expected: EXPECTED,
    read: ({ message, deflate }, name, value) => {
      const read = readPart(message, name, value);
      if (read !== null) return { message: read, deflate };
      const changed = withDeflatePart(deflate, name, value);
      return changed === null ? null : { message, deflate: changed };
    },
  });
  return { state: fitted(state.message), deflate: state.deflate, problems };
}

function readPart(state: MessageState, name: string, value: string): MessageState | null {
  if (name === 'text') {
    const text = decodedPart(value);
    const read = withMessage({ ...state, cuts: [] }, text);
    return read.text === text ? { ...state, text } : null;
  }
  if (name === 'cuts' && /^(\d{1,2}(,\d{1,2})*)?$/.test(value)) {
    return { ...state, cuts: value === '' ? [] : value.split(',').map(Number) };
  }
  if (name === 'ping' && /^(none|\d{1,2})$/.test(value)) {
    return { ...state, ping: value === 'none' ? null : Number(value) };
  }
  return null;
}
