import { byteField } from '../field/create-field.js';
import type { Field } from '../field/field.js';

/** Parameters of a query that get a field of their own; a hostile one may have thousands. */
const MAX_PARAMETERS = 100;

const MEANINGS: Readonly<Record<string, string>> = {
  EIO: 'version of the Engine.IO protocol',
  transport: 'Engine.IO transport',
  sid: 'Engine.IO session id',
  t: 'keeps caches away',
  j: 'index of the JSONP callback',
  b64: 'no binary bodies, Base64 instead (Engine.IO 3)',
};

/**
 * A request target with `path` and the parameters of its query.
 *
 * @param start - Where it stands.
 * @source RFC 9112, section 3.2; RFC 3986, section 3.4
 */
export function dissectTarget(target: string, start: number): Field {
  const mark = target.indexOf('?');
  const pathEnd = mark < 0 ? target.length : mark;
  const path = target.slice(0, pathEnd);
  const fields = [byteField('path', [start, start + pathEnd], path, '', 'RFC 3986, section 3.3')];
  if (mark >= 0) {
    const query = [start + mark + 1, start + target.length] as const;
    const parameters = parametersOf(target.slice(mark + 1), start + mark + 1);
    fields.push(
      byteField('query', query, target.slice(mark + 1), '', 'RFC 3986, section 3.4', parameters),
    );
  }
  const range = [start, start + target.length] as const;
  return byteField('request-target', range, target, '', 'RFC 9112, section 3.2', fields);
}

function parametersOf(query: string, start: number): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < query.length && fields.length < MAX_PARAMETERS) {
    const next = query.indexOf('&', at);
    const end = next < 0 ? query.length : next;
    const pair = query.slice(at, end);
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : pair.slice(equals + 1);
    const meaning = Object.hasOwn(MEANINGS, name) ? (MEANINGS[name] ?? '') : '';
    fields.push(
      byteField(name, [start + at, start + end], value, meaning, 'WHATWG URL, section 5.1'),
    );
    at = end + 1;
  }
  return fields;
}
