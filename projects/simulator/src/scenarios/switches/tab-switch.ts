import type { ReadersSwitch } from './readers-switch.js';

/**
 * The setting `tab` of a scenario: the browser freezes it, and thaws it.
 *
 * @param host - Whose tab it is.
 * @param from - When it is frozen if nobody touches the switch, virtual seconds.
 * @param to - When it is thawed.
 */
export function tabSwitch(host: string, from: number, to: number): ReadersSwitch {
  const byItself = `frozen ${from} to ${to} s`;
  const when = (is: string) => ({ setting: 'tab', is });
  return {
    setting: { kind: 'choice', default: byItself, options: [byItself, 'runs', 'frozen'] },
    script: [
      { at: 0, do: 'freeze', host, when: when('frozen') },
      { at: from * 1000, do: 'freeze', host, when: when(byItself) },
      { at: to * 1000, do: 'thaw', host, when: when(byItself) },
    ],
    switches: [
      { on: when('frozen'), do: 'freeze', host },
      { on: when('runs'), do: 'thaw', host },
    ],
  };
}
