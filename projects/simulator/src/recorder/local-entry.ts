import type { NewEntry } from './recorder.js';

const NO_BYTES = new Uint8Array(0);

/** An entry about something that happened on a host rather than on the wire. */
export function localEntry(
  kind: 'start' | 'note' | 'error' | 'intervention',
  host: string,
  text: string,
  stack?: string,
): NewEntry {
  const entry = {
    kind,
    layer: 'program',
    direction: 'local',
    from: host,
    to: host,
    connection: null,
    bytes: NO_BYTES,
    text,
    answers: null,
  } as const;
  return stack === undefined ? entry : { ...entry, stack };
}
