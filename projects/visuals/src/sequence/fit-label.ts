/** Width of one character of the code font at 12 pixels. */
export const CHARACTER = 7.25;

/** A label that fits: the words, and the size behind them where there is room for both. */
export interface FittedLabel {
  readonly text: string;
  /** Empty where there is no room. */
  readonly size: string;
}

/** What the kind of line says as well. */
const PROTOCOL = /^(?:Engine\.IO|Socket\.IO|WebSocket) (?=.)/;

/**
 * Cuts a label to the room that it has: where it is too long first the protocol goes, then its end. A cut label goes without its size:
 * the size is in the details, and what can be seen stays a part of the item's name.
 *
 * @param width - Room in CSS pixels.
 */
export function fitLabel(text: string, size: string, width: number): FittedLabel {
  const room = Math.floor(width / CHARACTER);
  const fits = size !== '' && text.length + size.length + 2 <= room;
  const words = text.length > room ? text.replace(PROTOCOL, '') : text;
  return { text: ellipsis(words, room), size: fits ? size : '' };
}

/** At most `length` characters, the last one `…` when something was cut; nothing where not even three fit. */
export function ellipsis(text: string, length: number): string {
  if (text.length <= length) return text;
  return length < 3 ? '' : `${text.slice(0, length - 1).trimEnd()}…`;
}
