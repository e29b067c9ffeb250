const MAX_LENGTH = 120;
const PACKET_TYPES = [
  ...['CONNECT', 'DISCONNECT', 'EVENT', 'ACK', 'CONNECT_ERROR', 'BINARY_EVENT', 'BINARY_ACK'],
];

/** What a method was called with, as a reader wants it: packets by name, requests by their line, binary by its size. */
export function describeArgument(value: unknown): string {
  const text = describe(value, 0);
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1)}…`;
}

function describe(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_LENGTH));
  if (typeof value === 'function') return 'callback';
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return `<${value.byteLength} bytes>`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 3) return '…';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Set) return `{${listOf([...(value as Set<unknown>)], depth)}}`;
  if (Array.isArray(value)) return `[${listOf(value, depth)}]`;
  return describeObject(value as Readonly<Record<string, unknown>>, depth);
}

function listOf(values: readonly unknown[], depth: number): string {
  return values
    .slice(0, 20)
    .map((one) => describe(one, depth + 1))
    .join(', ');
}

function describeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  const { method, url, type, nsp, data, id, name } = value;
  if (typeof method === 'string' && typeof url === 'string') return `${method} ${url}`;
  if (typeof type === 'number') {
    const words = [PACKET_TYPES[type] ?? `type ${type}`];
    if (typeof nsp === 'string' && nsp !== '/') words.push(nsp);
    if (typeof id === 'number') words.push(`ack ${id}`);
    if (data !== undefined) words.push(describe(data, depth + 1));
    return words.join(' ');
  }
  if (typeof type === 'string') {
    return data === undefined ? type : `${type} ${describe(data, depth + 1)}`;
  }
  if (isPlain(value)) {
    const members = Object.entries(value).slice(0, 20);
    return `{${members.map(([key, one]) => `${key}: ${describe(one, depth + 1)}`).join(', ')}}`;
  }
  if (typeof id === 'string') return id;
  return typeof name === 'string' ? name : 'object';
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
