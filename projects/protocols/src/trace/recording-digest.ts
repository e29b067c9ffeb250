import { toHex } from '../bytes/hex.js';
import { encodeUtf8 } from '../bytes/utf8.js';
import { Sha1 } from '../websocket/sha1.js';
import type { Recording } from './trace-entry.js';

/**
 * A name for what happened: equal for two recordings exactly when everything but the stacks of errors is equal, because
 * engines print stacks differently.
 *
 * @returns 40 hexadecimal digits.
 */
export function recordingDigest(recording: Recording): string {
  const { version, scenario, seed, duration, truncated, entries } = recording;
  const hash = new Sha1();
  const add = (...values: unknown[]): void => {
    hash.update(encodeUtf8(`${JSON.stringify(values)}\n`));
  };
  add(version, scenario, seed, duration, truncated, entries.length);
  for (const entry of entries) {
    const { seq, at, kind, layer, direction, from, to, connection, text, cause, answers } = entry;
    const why = cause === null ? null : [cause.seq, cause.timer];
    // The number of bytes comes first, so that no two recordings can run together into the same input.
    add(
      seq,
      at,
      kind,
      layer,
      direction,
      from,
      to,
      connection,
      text,
      why,
      answers,
      entry.bytes.length,
    );
    hash.update(entry.bytes);
    if (entry.object !== undefined) add(entry.object);
  }
  return toHex(hash.digest());
}
