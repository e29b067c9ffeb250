import type { ServerSentEvent } from '../src/sse/server-sent-event.js';

/** Whole text in, events out: the algorithm of the specification word by word, as an oracle for the parser. */
export function readEventStream(text: string): readonly ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  let data = '';
  let type = '';
  let id = '';
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  // What follows the last line end is no line.
  lines.pop();
  for (const line of lines) {
    if (line === '') {
      if (data !== '') {
        const dispatched = data.endsWith('\n') ? data.slice(0, -1) : data;
        events.push({ type: type || 'message', data: dispatched, lastEventId: id });
      }
      data = '';
      type = '';
      continue;
    }
    const match = /^([^:]*)(?:: ?([^]*))?$/.exec(line);
    const [, name = '', value = ''] = match ?? [];
    if (name === 'data') data += `${value}\n`;
    else if (name === 'event') type = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }
  return events;
}
