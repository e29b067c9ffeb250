import type { ScriptStep } from '../../scenario/script-step.js';

/** Host whose program makes the calls. */
export const CONSOLE_HOST = 'page';

/** A call of the page's program: what its script does at a moment. */
export interface ConsoleStep {
  /** Whole virtual milliseconds since the start of the run. */
  readonly at: number;
  /**
   * What the program registered, and what it wants:
   *
   * - `new`: the URL, then the subprotocols.
   * - `send`: a text, and how often it is repeated; default once.
   * - `sendArrayBuffer`, `sendBlob`: the number of bytes.
   * - `close`: code and reason, and how often the reason is repeated; all may be left out.
   * - `binaryType`: its new value.
   * - `handler`: `onopen`, `onmessage`, `onerror` or `onclose`, and whether anybody listens.
   */
  readonly action:
    'new' | 'send' | 'sendArrayBuffer' | 'sendBlob' | 'close' | 'binaryType' | 'handler';
  readonly with: readonly (number | string | boolean)[];
}

const step = (
  at: number,
  action: ConsoleStep['action'],
  ...values: readonly (number | string | boolean)[]
): ConsoleStep => ({ at, action, with: values });

/** Lists of calls to begin with, by the option of the scenario's setting `calls`. */
export const CALL_LISTS = {
  'a whole life': [
    step(0, 'new', 'ws://lab/', 'chat', 'super.chat'),
    step(1000, 'send', 'hello'),
    step(2000, 'sendArrayBuffer', 16_000),
    step(2100, 'send', 'small'),
    step(6000, 'close', 1000, 'done'),
    step(6100, 'send', 'too late'),
  ],
  'send too early': [
    step(0, 'new', 'ws://lab/'),
    step(0, 'send', 'hello'),
    step(200, 'send', 'hello'),
    step(1000, 'send', 'hello'),
  ],
  'Blob or ArrayBuffer': [
    step(0, 'new', 'ws://lab/'),
    step(1000, 'sendBlob', 5),
    step(2000, 'binaryType', 'arraybuffer'),
    step(2000, 'sendBlob', 5),
    step(3000, 'handler', 'onmessage', false),
    step(3000, 'send', 'is anybody there?'),
  ],
  'a close that is not allowed': [
    step(0, 'new', 'ws://lab/'),
    step(1000, 'close', 1001),
    step(1500, 'close', 1000, 'é', 62),
    step(2000, 'close', 4001, 'é', 61),
  ],
  'nobody listens': [
    step(0, 'new', 'ws://lab:81/'),
    step(1000, 'new', 'ws://lab/members'),
    step(2000, 'new', 'ws://'),
    step(2500, 'new', 'ws://lab/', 'chat', 'chat'),
  ],
} as const satisfies Readonly<Record<string, readonly ConsoleStep[]>>;

/** Calls as steps of a script. @param when - The option under which they are made; default always. */
export function toScript(
  calls: readonly ConsoleStep[],
  when?: keyof typeof CALL_LISTS,
): readonly ScriptStep[] {
  return calls.map(({ at, action, with: values }) => ({
    at,
    do: 'call',
    host: CONSOLE_HOST,
    action,
    with: values,
    ...(when === undefined ? {} : { when: { setting: 'calls', is: when } }),
  }));
}
