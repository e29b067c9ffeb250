import { decodeContent } from '../http/content-coding.js';
import { headerValue } from '../http/header-value.js';
import type { HttpHeaders } from '../http/http-message.js';
import { clip, countBytes } from './clip.js';
import { MAX_HEADLINE, MAX_INFLATED, type Meaning, type MeaningField } from './meaning.js';

/** What the coding of a body means, and the body without it. */
export interface ContentMeaning {
  readonly meaning: Meaning;
  /** `null` when it cannot be taken off. */
  readonly bytes: Uint8Array | null;
}

/**
 * What `Content-Encoding` did to a body.
 *
 * @returns `null` for a body that is as it is.
 */
export function contentMeaning(body: Uint8Array, headers: HttpHeaders): ContentMeaning | null {
  const coding = headerValue(headers, 'content-encoding') ?? 'identity';
  const content = decodeContent({ headers, body }, MAX_INFLATED);
  const onWire = countBytes(body.length);
  if (!content.ok) {
    const { code, message } = content.error;
    const fields = [{ name: 'error', value: code, note: clip(message) }];
    return {
      meaning: {
        headline: clip(`${onWire}, ${coding}`, MAX_HEADLINE),
        layers: [{ protocol: 'Content-Encoding', text: clip(`${coding}, ${onWire}`), fields }],
      },
      bytes: null,
    };
  }
  const { bytes, coding: name } = content.value;
  if (name === null) return null;
  const share = Math.round((100 * body.length) / Math.max(1, bytes.length));
  const fields: readonly MeaningField[] = [
    { name: 'content', value: countBytes(bytes.length), note: 'what the program wrote and reads' },
    { name: 'on the wire', value: onWire, note: `${String(share)} % of it` },
  ];
  const text = `${name}, ${String(bytes.length)} → ${onWire}`;
  return {
    meaning: { headline: name, layers: [{ protocol: 'Content-Encoding', text, fields }] },
    bytes,
  };
}
