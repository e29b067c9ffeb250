const PREFIX = 'v=1&text=';

/** The fragment that makes `/decode` take a text apart. The router encodes it; encoded here, it would be encoded twice. */
export function toDecodeFragment(text: string): string {
  return PREFIX + text;
}

/** The text in a fragment of `/decode`; `null` where there is none. */
export function readDecodeFragment(fragment: string | null): string | null {
  return fragment?.startsWith(PREFIX) === true ? fragment.slice(PREFIX.length) : null;
}
