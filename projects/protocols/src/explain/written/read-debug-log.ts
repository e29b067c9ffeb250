import { ENGINE_PACKET_TYPES } from '../../engine-io/engine-packet.js';

/** A message that a log of `debug` tells of. */
export interface LoggedMessage {
  /** By the process whose log it is. */
  readonly direction: 'sent' | 'received';
  /** `attachment` for bytes that the log has written as if they were text. */
  readonly kind: 'Engine.IO' | 'Socket.IO' | 'attachment';
  readonly text: string;
  /** As the log has it; empty for none. */
  readonly time: string;
}

interface Line {
  readonly pattern: RegExp;
  readonly direction: LoggedMessage['direction'];
  readonly by: 'engine' | 'client' | 'parser';
}

/** Named groups: `type` and `data` of an Engine.IO packet, a whole Engine.IO `payload`, a Socket.IO `packet`. */
const LINES: readonly Line[] = [
  {
    pattern: /\bengine:socket sending packet "(?<type>\w+)" \((?<data>.*)\)$/,
    direction: 'sent',
    by: 'engine',
  },
  {
    pattern: /\bengine:(?:ws|polling|webtransport) received "(?<payload>.*)"$/,
    direction: 'received',
    by: 'engine',
  },
  {
    pattern: /\bengine\.io-client:socket socket receive: type "(?<type>\w+)", data "(?<data>.*)"$/,
    direction: 'received',
    by: 'client',
  },
  {
    pattern: /\bsocket\.io-parser encoded \{.*\} as (?<packet>\d.*)$/,
    direction: 'sent',
    by: 'parser',
  },
  {
    pattern: /\bsocket\.io-parser decoded (?<packet>\d.*?) as \{.*$/,
    direction: 'received',
    by: 'parser',
  },
];
const NAMESPACE = /\b(?:engine|socket)(?:\.io)?(?:-client|-parser)?(?::\w+)? /;
// eslint-disable-next-line no-control-regex -- a terminal's colours begin with one
const COLOURS = /\x1b\[[\d;]*m/g;
const SINCE = / \+\d+(?:ms|s|m|h|d)$/;
const TIME = /^\s*(\d{4}-\d\d-\d\d[T ][\d:.]+Z?)/;

/**
 * The messages in a log of Socket.IO's libraries, as `DEBUG=*` or `localStorage.debug` makes them write it. Where the engine tells of a
 * message, the line of the parser about it is left out.
 *
 * @returns `null` for anything else.
 * @source engine.io 6.6, engine.io-client 6.6 and socket.io-parser 4.2, their calls of `debug`
 */
export function readDebugLog(text: string): readonly LoggedMessage[] | null {
  if (!NAMESPACE.test(text.slice(0, 4000))) return null;
  const found: (LoggedMessage & { readonly by: Line['by'] })[] = [];
  const due = { sent: 0, received: 0 };
  for (const line of text.split(/\r?\n/)) {
    const plain = line.replace(COLOURS, '').replace(SINCE, '');
    for (const { pattern, direction, by } of LINES) {
      const groups = pattern.exec(plain)?.groups;
      if (groups === undefined) continue;
      const isAttachment = by !== 'parser' && due[direction] > 0;
      const text = isAttachment ? (groups['payload'] ?? groups['data'] ?? '') : textOf(groups);
      // The parser tells of the same packets once more.
      if (by !== 'parser') due[direction] = isAttachment ? due[direction] - 1 : attachmentsOf(text);
      const kind = isAttachment ? 'attachment' : by === 'parser' ? 'Socket.IO' : 'Engine.IO';
      found.push({ direction, kind, text, time: TIME.exec(plain)?.[1] ?? '', by });
    }
  }
  const told = new Set(found.map(({ by, direction }) => `${by} ${direction}`));
  return found.length === 0
    ? null
    : found.filter((one) => !isToldTwice(one, told)).map(({ by: _, ...one }) => one);
}

function isToldTwice(
  { by, direction }: { by: Line['by']; direction: string },
  told: ReadonlySet<string>,
): boolean {
  return by === 'parser' && (told.has(`engine ${direction}`) || told.has(`client ${direction}`));
}

function textOf({
  type = '',
  data = '',
  payload,
  packet,
}: Readonly<Record<string, string>>): string {
  const known = payload ?? packet;
  if (known !== undefined) return known;
  const digit = (ENGINE_PACKET_TYPES as readonly string[]).indexOf(type);
  return `${digit < 0 ? '' : digit}${data === 'undefined' ? '' : data}`;
}

/** Attachments that an Engine.IO message announces. */
function attachmentsOf(text: string): number {
  return Number(/^4[56](\d{1,3})-/.exec(text)?.[1] ?? 0);
}
