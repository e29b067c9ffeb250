import { decodeUtf8 } from '../bytes/utf8.js';
import { byteField } from '../field/create-field.js';
import type { Dissection, Field } from '../field/field.js';
import { closeCodeName } from './close-code.js';
import { decodeClosePayload } from './close-payload.js';

const SECTION = 'RFC 6455, section 5.5.1';

/**
 * The payload of a Close frame taken apart: `status code` and `reason`.
 *
 * @errors those of `decodeClosePayload`
 * @source RFC 6455, sections 5.5.1 and 7.4
 */
export function dissectClosePayload(payload: Uint8Array): Dissection {
  const verdict = decodeClosePayload(payload);
  const fields: Field[] = [];
  const [high, low] = payload;
  if (high !== undefined && low !== undefined) {
    const code = high * 256 + low;
    const name = closeCodeName(code);
    fields.push(byteField('status code', [0, 2], code, name, 'RFC 6455, section 7.4'));
  }
  if (payload.length > 2) {
    const reason = decodeUtf8(payload.subarray(2));
    const value = reason.ok ? reason.value : null;
    const meaning = reason.ok ? 'for people and logs' : 'not UTF-8';
    fields.push(byteField('reason', [2, payload.length], value, meaning, SECTION));
  }
  const meaning = payload.length === 0 ? 'no code: an application is told 1005' : '';
  const field = byteField('Close', [0, payload.length], null, meaning, SECTION, fields);
  return { field, error: verdict.ok ? null : verdict.error, length: payload.length };
}
