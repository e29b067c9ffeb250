import { decodeUtf8Lossy } from '../bytes/utf8.js';
import { decodeResp, type RespValue } from '../redis/resp.js';
import { clip, countBytes } from './clip.js';
import { MAX_HEADLINE, type Meaning, type MeaningField } from './meaning.js';
import type { TraceEntry } from './trace-entry.js';

/** What a command or a message of Redis means: its words; binary ones by their size. */
export function redisMeaning({ bytes }: TraceEntry): Meaning {
  const decoded = decodeResp(bytes);
  if (!decoded.ok) {
    const { code, message } = decoded.error;
    const fields = [{ name: 'error', value: code, note: message }];
    const headline = clip(`not Redis (${code})`, MAX_HEADLINE);
    return { headline, layers: [{ protocol: 'Redis', text: countBytes(bytes.length), fields }] };
  }
  const words = wordsOf(decoded.value.value);
  const text = words.join(' ');
  const fields = words.map((value, index): MeaningField => ({
    name: index === 0 ? 'kind' : String(index),
    value: clip(value),
  }));
  return {
    headline: clip(`Redis ${text}`, MAX_HEADLINE),
    layers: [{ protocol: 'Redis', text: clip(text), fields }],
  };
}

function wordsOf(value: RespValue): readonly string[] {
  switch (value.type) {
    case 'array':
      return value.items.flatMap(wordsOf);
    case 'integer':
      return [String(value.value)];
    case 'bulk':
      return [value.bytes === null ? 'nil' : textOf(value.bytes)];
    default:
      return [value.text];
  }
}

/** Text as it is; what is no text, by its size. */
function textOf(bytes: Uint8Array): string {
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isText ? decodeUtf8Lossy(bytes) : `<${countBytes(bytes.length)}>`;
}
