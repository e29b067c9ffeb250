import { BOARD_RECEIVERS } from '@wirelight/simulator/scenarios/room-board/forms';

/** A line of the cheat sheet. */
export interface CheatLine {
  /** The value of the scenario's setting `form`. */
  readonly form: string;
  /** As it stands in the server's source. */
  readonly code: string;
}

export interface CheatGroup {
  readonly id: 'one' | 'sender' | 'rooms' | 'other' | 'flags';
  readonly lines: readonly CheatLine[];
}

const GROUPS: readonly CheatGroup['id'][] = ['one', 'sender', 'rooms', 'other', 'flags'];

/** Every line that the board's server can run, sorted by who speaks to whom. */
export function toCheatSheet(): readonly CheatGroup[] {
  const forms = Object.keys(BOARD_RECEIVERS);
  return GROUPS.map((id) => ({
    id,
    lines: forms
      .filter((form) => groupOf(form) === id)
      .map((form) => ({ form, code: codeOf(form) })),
  }));
}

function groupOf(form: string): CheatGroup['id'] {
  if (/^socket\.emit/.test(form)) return 'one';
  if (form.startsWith('socket.')) return 'sender';
  if (form.startsWith('io.of(')) return 'other';
  return /^io\.(volatile|compress|local|timeout)/.test(form) ? 'flags' : 'rooms';
}

/** `io.to(r1).emit` is a name without quotes; this is the program's line. */
function codeOf(form: string): string {
  return `${form.replace(/\((r\d|\/\w+)\)/g, "('$1')")}('news', 'rain')`;
}
