import { decoded, rejected, type Decoded } from '../decoded.js';

/** Levels that a payload may have before it is taken for an attack on the stack. */
const MAX_DEPTH = 200;

/** What stands in JSON where bytes were. @source Socket.IO protocol v5, "Binary packets" */
export interface Placeholder {
  readonly _placeholder: true;
  /** Index of the attachment. */
  readonly num: number;
}

/**
 * The data with a placeholder for every `Uint8Array` in it, and those arrays in the order of the placeholders.
 *
 * @throws RangeError for data that is nested too deeply.
 * @source Socket.IO protocol v5, "Binary packets"
 */
export function deconstructAttachments(data: unknown): {
  readonly data: unknown;
  readonly attachments: readonly Uint8Array[];
} {
  const attachments: Uint8Array[] = [];
  const replace = (value: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new RangeError('The data is nested too deeply.');
    if (value instanceof Uint8Array) {
      attachments.push(value);
      return { _placeholder: true, num: attachments.length - 1 } satisfies Placeholder;
    }
    return mapParts(value, (part) => replace(part, depth + 1));
  };
  const replaced = replace(data, 0);
  return { data: attachments.length === 0 ? data : replaced, attachments };
}

/**
 * The data with its placeholders filled.
 *
 * @errors `SIO_BAD_PLACEHOLDER` for one that names no attachment, `SIO_TOO_DEEP`
 * @source Socket.IO protocol v5, "Binary packets"; socket.io-parser 4.2, lib/binary.ts
 */
export function reconstructAttachments(
  data: unknown,
  attachments: readonly Uint8Array[],
): Decoded<unknown> {
  const faults: ('SIO_BAD_PLACEHOLDER' | 'SIO_TOO_DEEP')[] = [];
  const fill = (value: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) {
      faults.push('SIO_TOO_DEEP');
      return null;
    }
    if (!isPlaceholder(value)) return mapParts(value, (part) => fill(part, depth + 1));
    const attachment = typeof value.num === 'number' ? attachments[value.num] : undefined;
    if (attachment === undefined) faults.push('SIO_BAD_PLACEHOLDER');
    return attachment;
  };
  const filled = fill(data, 0);
  const [fault] = faults;
  return fault === undefined ? decoded(filled) : rejected(fault, 0);
}

function isPlaceholder(value: unknown): value is { readonly num?: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Partial<Placeholder>)._placeholder === true
  );
}

/** A copy of an array or object with every part mapped; other values as they are. */
function mapParts(value: unknown, map: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return value;
  // `fromEntries` defines members, so that one called `__proto__` stays a member.
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part)]));
}
