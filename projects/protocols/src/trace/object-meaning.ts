import { clip } from './clip.js';
import { MAX_HEADLINE, type Meaning } from './meaning.js';
import type { TraceEntry, TraceValue } from './trace-entry.js';

/** What an object of a library was called with, or what it has become: its state as fields. */
export function objectMeaning({ layer, text, object }: TraceEntry): Meaning {
  const headline = clip(text, MAX_HEADLINE);
  if (object === undefined) return { headline, layers: [] };
  const fields = Object.entries(object.state).map(([name, value]) => ({
    name,
    value: clip(valueText(value)),
  }));
  const protocol = layer === 'engine.io' ? 'Engine.IO' : 'Socket.IO';
  return { headline, layers: [{ protocol, text: clip(text), fields }] };
}

function valueText(value: TraceValue): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const rooms = Object.entries(value as Readonly<Record<string, readonly string[]>>);
  return rooms.map(([name, list]) => `${name}: ${list.join(', ')}`).join('; ') || 'empty';
}
