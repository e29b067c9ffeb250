import type { LinkProblem } from './deep-link';

/** What `readParts` has to know of a lab whose state is a few named parts of an address. */
export interface PartsReader<State> {
  /** The state in which the lab opens. */
  readonly initial: State;
  /** What part `v` has to be. */
  readonly version: string;
  /** UTF-16 units of a fragment that are read. */
  readonly longest: number;
  /** What can be used, by the name of a part, for who is told that something could not. */
  readonly expected: Readonly<Record<string, string>>;
  /** How a value is read from the address; default as it stands there. */
  readonly decode?: (value: string) => string;
  /** The state with a part; `null` for a part that is not known or cannot be used. */
  readonly read: (state: State, name: string, value: string) => State | null;
}

/**
 * Reads a fragment `v=1&name=value&…`. Never throws: what cannot be used is left out and reported. Of another version nothing is used.
 */
export function readParts<State>(
  fragment: string,
  { initial, version, longest, expected, decode = (value) => value, read }: PartsReader<State>,
): { readonly state: State; readonly problems: readonly LinkProblem[] } {
  const problems: LinkProblem[] = [];
  let state = initial;
  for (const pair of fragment === '' ? [] : fragment.slice(0, longest).split('&')) {
    const [name = '', ...rest] = pair.split('=');
    const value = decode(rest.join('='));
    const isVersion = name === 'v';
    const next = isVersion ? (value === version ? state : null) : read(state, name, value);
    if (next !== null) state = next;
    else {
      const wanted = isVersion ? version : (expected[name] ?? '');
      problems.push({ name, value: value.slice(0, 40), used: '', expected: wanted });
      if (isVersion) return { state: initial, problems };
    }
  }
  return { state, problems };
}

/** A value with its percent signs read; one that is no encoding stays as it is. */
export function decodedPart(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
