/** Characters of a layer's text and of a field's value. */
export const MAX_TEXT = 500;

/**
 * The text in one line of at most `limit` characters, with `…` where it was cut. Line breaks and other control characters
 * become spaces. Never leaves half a surrogate pair.
 *
 * @param limit - In code units, default 500.
 */
export function clip(text: string, limit = MAX_TEXT): string {
  const isLong = text.length > limit;
  let end = isLong ? limit - 1 : text.length;
  if (isLong && isHighSurrogate(text.charCodeAt(end - 1))) end--;
  const line = text.slice(0, end).replace(/\p{Cc}+/gu, ' ');
  return isLong ? `${line}…` : line;
}

/** The text in double quotes, control characters escaped, at most `limit` characters. */
export function quote(text: string, limit = 40): string {
  return clip(JSON.stringify(clip(text, limit)), limit + 2);
}

/** A value out of JSON as JSON again; `…` for one nested so deeply that writing it would overflow the stack. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}

/** `1 byte`, `2 bytes`. */
export function countBytes(count: number): string {
  return count === 1 ? '1 byte' : `${String(count)} bytes`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
