import { fromHex, toHex } from '@wirelight/protocols';
import type { LinkProblem } from '../../lab-parts/link/deep-link';
import { INITIAL, MAX_HEAD, MAX_LENGTH, type FrameState } from './frame-state';

/** All of the lab's state that a link carries. */
export interface FrameLinkState {
  readonly frame: FrameState;
  /** Row id of the field that is pinned; `null` for none. */
  readonly pinned: string | null;
}

const VERSION = '1';
const EXPECTED: Readonly<Record<string, string>> = {
  from: 'client or server',
  bytes: `pairs of hexadecimal digits, 1 to ${MAX_HEAD} bytes`,
  fill: `a number up to ${MAX_LENGTH}, x, four bytes in hexadecimal`,
  pinned: 'numbers with dots between them',
};

/** The state as the fragment of an address: `v=1&bytes=8105…`; empty for the state in which the lab opens. */
export function toFrameFragment({ frame, pinned }: FrameLinkState): string {
  const { from, head, fill, pattern } = frame;
  const parts: string[] = [];
  if (from !== INITIAL.from) parts.push(`from=${from}`);
  const bytes = toHex(head);
  if (bytes !== toHex(INITIAL.head) || fill > 0) parts.push(`bytes=${bytes}`);
  if (fill > 0) parts.push(`fill=${fill}x${toHex(pattern)}`);
  if (pinned !== null) parts.push(`pinned=${pinned}`);
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/** Reads a fragment. Never throws: what cannot be used is left out and reported. */
export function readFrameFragment(fragment: string): {
  readonly state: FrameLinkState;
  readonly problems: readonly LinkProblem[];
} {
  const problems: LinkProblem[] = [];
  const refuse = (name: string, value: string, used: string): void => {
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    problems.push({ name, value: shown, used, expected: EXPECTED[name] ?? '' });
  };
  const pairs = fragment === '' ? [] : fragment.slice(0, 3000).split('&').map(splitPair);
  const version = pairs.find(([name]) => name === 'v')?.[1] ?? VERSION;
  let frame: FrameState = INITIAL;
  let pinned: string | null = null;
  if (version !== VERSION) {
    problems.push({ name: 'v', value: version.slice(0, 40), used: VERSION, expected: VERSION });
    return { state: { frame, pinned }, problems };
  }
  for (const [name, value] of pairs) {
    if (name === 'v') continue;
    if (name === 'from' && (value === 'client' || value === 'server')) {
      frame = { ...frame, from: value };
    } else if (name === 'bytes') {
      const head = readBytes(value);
      if (head === null) refuse(name, value, toHex(INITIAL.head));
      else frame = { ...frame, head };
    } else if (name === 'fill') {
      const fill = readFill(value);
      if (fill === null) refuse(name, value, '');
      else frame = { ...frame, ...fill };
    } else if (name === 'pinned' && /^0(\.\d{1,3}){0,9}$/.test(value)) pinned = value;
    else refuse(name, value, name === 'from' ? INITIAL.from : '');
  }
  return { state: { frame, pinned }, problems };
}

function splitPair(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

function readBytes(value: string): Uint8Array | null {
  const bytes = fromHex(value);
  const isGood = bytes.ok && bytes.value.length > 0 && bytes.value.length <= MAX_HEAD;
  return isGood ? bytes.value : null;
}

function readFill(value: string): Pick<FrameState, 'fill' | 'pattern'> | null {
  const [, digits = '', hex = ''] = /^(\d{1,6})x([0-9a-f]{8})$/i.exec(value) ?? [];
  const pattern = fromHex(hex);
  const fill = Number(digits);
  if (digits === '' || fill > MAX_LENGTH || !pattern.ok) return null;
  return { fill, pattern: pattern.value };
}
