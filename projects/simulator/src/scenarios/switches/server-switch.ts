import type { ReadersSwitch } from './readers-switch.js';

/**
 * The setting `server` of a scenario whose host `server` has registered `stop` and `start`.
 *
 * @param from - When it goes down if nobody touches the switch, virtual seconds.
 * @param to - When it is back.
 */
export function serverSwitch(from: number, to: number): ReadersSwitch {
  const byItself = `down ${from} to ${to} s`;
  const when = (is: string) => ({ setting: 'server', is });
  const call = (action: 'stop' | 'start') => ({ do: 'call', host: 'server', action }) as const;
  return {
    setting: { kind: 'choice', default: byItself, options: [byItself, 'up', 'down'] },
    script: [
      { at: 0, ...call('stop'), when: when('down') },
      { at: from * 1000, ...call('stop'), when: when(byItself) },
      { at: to * 1000, ...call('start'), when: when(byItself) },
    ],
    switches: [
      { on: when('down'), ...call('stop') },
      { on: when('up'), ...call('start') },
    ],
  };
}
