import { fromHex } from '../../bytes/hex.js';

/** Bytes of a hex dump that belong together. */
export interface DumpedBlock {
  /** What tells one side of a conversation from the other: how far its lines are set in, or the arrow of `curl --trace` above them. */
  readonly side: string;
  readonly bytes: Uint8Array;
}

interface DumpLine {
  readonly side: string;
  readonly offset: number;
  /** What follows the offset. */
  readonly rest: string;
  /** Whether pairs of digits stand in the order of the bytes: a plain `hexdump` writes words with their low byte last. */
  readonly isInOrder: boolean;
}

const LINE = /^([ \t]*)(?:0x)?([0-9a-f]{4,8})(:?)(?=$|[ \t])(.*)$/i;
/** Bytes of a line, where nothing tells. */
const WIDTH = 16;

/**
 * The bytes of a dump in hexadecimal with offsets: of `xxd`, `hexdump` with or without `-C`, `od -A x -t x1`, `tcpdump -x` and `-X`,
 * `curl --trace`, Wireshark ("as Hex Dump", "as Hex + ASCII Dump", a followed stream) and the developer tools of Chromium. Offsets are
 * compared with the bytes, and a new block begins where they begin anew.
 *
 * @returns `null` for anything else.
 * @source `xxd(1)`, `hexdump(1)`, `od(1)`, `tcpdump(1)`, `curl(1)`; Wireshark, `ui/qt/utils/data_printer.cpp`
 */
export function readHexDump(text: string): readonly DumpedBlock[] | null {
  if (!/(?:^|\n)[ \t]*(?:0x)?0000\d{0,4}:?[ \t]/.test(text.slice(0, 4096))) return null;
  // `od` counts in octal unless it is told otherwise.
  const [inHex, inOctal] = [16, 8].map((radix) => {
    const lines = dumpLines(text, radix);
    return lines === null ? null : toBlocks(lines);
  });
  return inHex ?? inOctal ?? null;
}

/** @returns `null` where an offset is another one than the bytes before it say. */
function toBlocks(lines: readonly DumpLine[]): readonly DumpedBlock[] | null {
  const blocks: { side: string; pieces: number[] }[] = [];
  const open = new Map<string, { side: string; pieces: number[] }>();
  let width = WIDTH;
  for (const [index, line] of lines.entries()) {
    const next = lines.slice(index + 1, index + 2).find(({ side }) => side === line.side);
    const step = next === undefined ? 0 : next.offset - line.offset;
    if (step > 0 && step <= 64) width = step;
    const bytes = bytesOf(line, width, step > 0 && step <= 64 ? step : null);
    let block = open.get(line.side);
    if (block === undefined || (line.offset === 0 && block.pieces.length > 0)) {
      block = { side: line.side, pieces: [] };
      open.set(line.side, block);
      blocks.push(block);
    }
    if (line.offset !== block.pieces.length) return null;
    for (const byte of bytes) block.pieces.push(byte);
  }
  const read = blocks.map(({ side, pieces }) => ({ side, bytes: Uint8Array.from(pieces) }));
  return read.some(({ bytes }) => bytes.length > 0) ? read : null;
}

/** @returns `null` where a line that is none of a dump stands among them, unless it comes before a block. */
function dumpLines(text: string, radix: number): readonly DumpLine[] | null {
  const lines: DumpLine[] = [];
  let arrow = '';
  let isDump = false;
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match === null) {
      arrow = /^(?:=>|<=) /.exec(line)?.[0] ?? '';
      isDump = false;
      continue;
    }
    const [, indent = '', digits = '', colon = '', rest = ''] = match;
    const offset = parseInt(digits, radix);
    // The last line of `hexdump` and `od` has an offset only.
    if (isDump && rest.trim() === '') continue;
    if (!isDump && offset !== 0) return null;
    isDump = true;
    const isInOrder = colon === ':' || !/^ [0-9a-f]{4}(?: |$)/i.test(rest);
    lines.push({ side: arrow || indent, offset, rest, isInOrder });
  }
  return lines.length === 0 ? null : lines;
}

/**
 * @param width - Bytes that a line has at most.
 * @param count - Bytes that it must have; `null` for the last one.
 */
function bytesOf({ rest, isInOrder }: DumpLine, width: number, count: number | null): Uint8Array {
  const token = /([ \t]+)([0-9a-f]{4}|[0-9a-f]{2})(?=[ \t]|$)/iy;
  let digits = '';
  const limit = 2 * (count ?? width);
  while (digits.length < limit) {
    const match = token.exec(rest);
    if (match === null) break;
    const [, gap = '', pair = ''] = match;
    // Two blanks stand in the middle of a line and in front of the text beside it.
    if (digits !== '' && gap.length > (digits.length === 16 ? 2 : 1)) break;
    digits += isInOrder ? pair : pair.slice(2) + pair.slice(0, 2);
  }
  const bytes = fromHex(digits.slice(0, limit));
  return bytes.ok ? bytes.value : new Uint8Array(0);
}
