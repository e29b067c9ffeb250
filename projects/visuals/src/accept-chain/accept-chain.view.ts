import { acceptSteps, fromBase64, HANDSHAKE_GUID, toHex } from '@wirelight/protocols';

/** One station on the way from the key to the answer. */
export interface AcceptStation {
  readonly name: string;
  /** What is done to the station before, in words; empty for the first. */
  readonly how: string;
  /** What is there now. */
  readonly value: string;
  /** Its length and other facts. */
  readonly note: string;
}

/** The way of a key, and whether an answer is its end. */
export interface AcceptView {
  readonly stations: readonly AcceptStation[];
  /** Whether the answer at hand fits; `null` while there is none. */
  readonly fits: boolean | null;
  readonly verdict: string;
}

/**
 * @param key - `Sec-WebSocket-Key` as on the wire.
 * @param answered - `Sec-WebSocket-Accept` as on the wire; `null` for none.
 */
export function toAcceptView(key: string, answered: string | null): AcceptView {
  const { joined, digest, accept } = acceptSteps(key);
  const bytes = fromBase64(key);
  const isKey = bytes.ok && bytes.value.length === 16 && key.length === 24;
  const fits = answered === null ? null : answered === accept;
  return {
    stations: [
      {
        name: 'Sec-WebSocket-Key',
        how: '',
        value: key,
        note: isKey
          ? `stands for the 16 bytes ${toHex(bytes.value, ' ')}; nobody decodes it`
          : 'not the Base64 form of 16 bytes; it can be hashed all the same',
      },
      {
        name: 'Key and GUID',
        how: 'append the GUID of RFC 6455',
        value: key + HANDSHAKE_GUID,
        note: `${joined.length} characters, hashed as text`,
      },
      {
        name: 'SHA-1',
        how: 'hash them',
        value: toHex(digest, ' '),
        note: `${digest.length} bytes, whatever the key is`,
      },
      {
        name: 'Sec-WebSocket-Accept',
        how: 'write them as Base64',
        value: accept,
        note: `${accept.length} characters`,
      },
    ],
    fits,
    verdict: verdictOf(fits, answered),
  };
}

function verdictOf(fits: boolean | null, answered: string | null): string {
  if (fits === null) return 'The answer has no Sec-WebSocket-Accept.';
  return fits
    ? 'The answer has the same value: the server has read this key.'
    : `The answer has ${JSON.stringify(answered)}: it belongs to another key, or to none.`;
}
