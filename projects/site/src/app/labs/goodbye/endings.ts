import { decodeClosePayload, FrameDecoder, OPCODE, type Recording } from '@wirelight/protocols';

/** A Close frame of a run. */
export interface CloseFrame {
  readonly seq: number;
  readonly at: number;
  readonly from: string;
  /** `null` for none. */
  readonly code: number | null;
  readonly reason: string;
  /** Whether it never arrives. */
  readonly isLost: boolean;
}

/** What a program was told of the end. */
export interface ToldEnd {
  readonly seq: number;
  readonly at: number;
  readonly host: string;
  readonly code: number;
  readonly reason: string;
  /** Only a page is told. */
  readonly wasClean: boolean | null;
}

/** What close() threw, by the note of the program. */
export interface RefusedClose {
  readonly seq: number;
  readonly host: string;
  readonly error: string;
}

/** How a connection ended, as far as the cursor. */
export interface Endings {
  readonly frames: readonly CloseFrame[];
  readonly told: readonly ToldEnd[];
  readonly refused: readonly RefusedClose[];
}

const TOLD = /^(?:on)?close code=(\d+) reason=("(?:[^"\\]|\\.)*")(?: wasClean=(true|false))?$/;
const THROWN = /^(InvalidAccessError|SyntaxError|TypeError|RangeError)/;

/** @param index - How many entries have happened. */
export function endingsOf({ entries }: Recording, index: number): Endings {
  const lost = new Set(
    entries.flatMap(({ kind, cause }) => (kind === 'lost' && cause !== null ? [cause.seq] : [])),
  );
  const frames: CloseFrame[] = [];
  const told: ToldEnd[] = [];
  const refused: RefusedClose[] = [];
  for (const { seq, at, kind, layer, from, bytes, text } of entries.slice(0, index)) {
    if (kind === 'sent' && layer === 'websocket') {
      const frame = new FrameDecoder().push(bytes).frames[0];
      if (frame?.opcode !== OPCODE.close) continue;
      const payload = decodeClosePayload(frame.payload);
      const { code, reason } = payload.ok ? payload.value : { code: null, reason: '' };
      frames.push({ seq, at, from, code, reason, isLost: lost.has(seq) });
    } else if (kind === 'note') {
      const [, code, reason = '""', wasClean] = TOLD.exec(text) ?? [];
      if (code !== undefined) {
        const isClean = wasClean === undefined ? null : wasClean === 'true';
        const said = JSON.parse(reason) as string;
        told.push({ seq, at, host: from, code: Number(code), reason: said, wasClean: isClean });
      } else if (THROWN.test(text)) refused.push({ seq, host: from, error: text });
    }
  }
  return { frames, told, refused };
}
