import type { ReadersSwitch } from './readers-switch.js';

/**
 * The setting `network` of a scenario with a link `way`: packets vanish, and nobody is told.
 *
 * @param seconds - When the network goes silent if nobody touches the switch, virtual seconds.
 */
export function networkSwitch(seconds: number): ReadersSwitch {
  const byItself = `silent from ${seconds} s`;
  const when = (is: string) => ({ setting: 'network', is });
  const silence = { do: 'silence', link: 'way' } as const;
  return {
    setting: { kind: 'choice', default: byItself, options: [byItself, 'works', 'silent'] },
    script: [
      { at: 0, ...silence, when: when('silent') },
      { at: seconds * 1000, ...silence, when: when(byItself) },
    ],
    switches: [
      { on: when('silent'), ...silence },
      { on: when('works'), do: 'speak', link: 'way' },
    ],
  };
}
