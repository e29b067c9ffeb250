import type { Recording, TraceEntry } from '@wirelight/protocols';
import { wireText } from './wire-text';

/** How to find what the reader should notice: by what is on the wire, so that it is found in every run that has it. */
const FINDERS: Readonly<Record<string, (entry: TraceEntry, text: string) => boolean>> = {
  open: ({ layer }, text) =>
    layer === 'http' && /\r\n\r\n0\{"sid":.*"upgrades":\["websocket"\]/.test(text),
  connect: ({ layer }, text) => layer === 'http' && /^POST [\s\S]*\r\n\r\n40$/.test(text),
  upgrade: ({ layer }, text) => layer === 'http' && /^GET .*transport=websocket/.test(text),
  switching: ({ layer }, text) => layer === 'http' && text.startsWith('HTTP/1.1 101 '),
  probe: ({ layer }, text) => layer === 'websocket' && text === '2probe',
  noop: ({ layer }, text) => layer === 'http' && text.endsWith('\r\n\r\n6'),
  switch: ({ layer }, text) => layer === 'websocket' && text === '5',
  ack: ({ from }, text) => from === 'client' && /(^|\r\n\r\n)42\d+\["sum"/.test(text),
  heartbeat: ({ from }, text) => from === 'server' && /(^|\r\n\r\n)2$/.test(text),
};

/**
 * Where in a recording the things to notice happen.
 *
 * @returns By the name behind `notice-` in `docs/learn/climbing-to-websocket.md`: the `seq` of the entry, the first one
 *   where there are several; no key for what did not happen in this run.
 */
export function findNoticed({ entries }: Recording): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'sent' || entry.bytes.length === 0) continue;
    const text = wireText(entry);
    for (const [name, isIt] of Object.entries(FINDERS)) {
      if (!found.has(name) && isIt(entry, text)) found.set(name, entry.seq);
    }
  }
  return found;
}
