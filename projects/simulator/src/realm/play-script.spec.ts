import { decodeUtf8Lossy, type Recording } from '@wirelight/protocols';
import { describe, expect, it } from 'vitest';
import type { ServerResponse } from '../http/server-response.js';
import type { HostSpec } from '../scenario/host-spec.js';
import type { HostFault, LinkFault, ScriptStep, ScriptSwitch } from '../scenario/script-step.js';
import { runScenario } from './run-scenario.js';

const CLIENT: HostSpec = { name: 'client', role: 'client', program: 'sayer' };

/** Runs clients that fetch `/<what the script says>` from a server that answers every request. */
function run(
  script: readonly ScriptStep[],
  client: HostSpec = CLIENT,
  switches: readonly ScriptSwitch[] = [],
): Promise<Recording> {
  return runScenario(
    {
      scenario: {
        id: 'scripted',
        seed: 1,
        duration: 1000,
        settings: {
          latency: { kind: 'number', default: 10, min: 1, max: 100, step: 1, unit: 'ms' },
        },
        hosts: [{ name: 'server', role: 'server', program: 'answers' }, client],
        links: [{ name: 'way', between: ['*', '*'], latency: { setting: 'latency' } }],
        script,
        switches,
      },
      servers: {
        answers: ({ httpServer }) => {
          httpServer.on('request', (_: unknown, response: ServerResponse) => {
            response.end('ok');
          });
        },
      },
      clients: {
        sayer: ({ fetch, onScript, onSetting, options, log }) => {
          onSetting('latency', (value) => {
            log(`latency is ${String(value)}`);
          });
          onScript(
            'say',
            (word) =>
              void fetch(`/${String(word)}?${String(options['from'])}`).catch(() => undefined),
          );
        },
      },
    },
    { scenario: 'scripted', seed: 1, settings: {}, interventions: [] },
  );
}

const say = (at: number, word: string): ScriptStep => ({
  at,
  do: 'call',
  host: 'client',
  action: 'say',
  with: [word],
});

/** When and by whom requests were sent, and how long each was on its way. */
function requests({ entries }: Recording) {
  return entries
    .filter(({ kind, layer, direction }) => {
      return kind === 'sent' && layer === 'http' && direction === 'client-to-server';
    })
    .map(({ seq, at, from, bytes }) => {
      const arrival = entries.find(({ kind, cause }) => kind === 'received' && cause?.seq === seq);
      const target = decodeUtf8Lossy(bytes).split(' ')[1];
      return `${at} ${from} ${target} ${(arrival?.at ?? 0) - at}`;
    });
}

describe('the script of a scenario', () => {
  it('takes a step only where its setting has the value at that moment', async () => {
    const when = (is: number) => ({ when: { setting: 'latency', is } });
    const recording = await run([
      { ...say(100, 'never'), ...when(20) },
      { ...say(100, 'first'), ...when(10) },
      { at: 200, do: 'set', set: { latency: 20 } },
      { ...say(300, 'then'), ...when(20) },
    ]);
    const steps = recording.entries.filter(({ kind }) => kind === 'intervention');
    expect(steps.map(({ text }) => text)).toEqual(['say("first")', 'latency = 20', 'say("then")']);
  });

  it('calls what a program registered, with the options of its host, and is the cause', async () => {
    const recording = await run([say(100, 'hello')], { ...CLIENT, options: { from: 'here' } });
    expect(requests(recording)).toEqual(['120 client /hello?here 10']);
    const step = recording.entries.find(({ kind }) => kind === 'intervention');
    expect([step?.at, step?.from, step?.text]).toEqual([100, 'client', 'say("hello")']);
    const syn = recording.entries.find(({ text }) => text === 'SYN');
    expect(syn?.cause).toEqual({ seq: step?.seq, timer: null });
  });

  it('changes settings and links at their moment, whatever the order in which they are written', async () => {
    const recording = await run([
      say(500, 'third'),
      { at: 400, do: 'link', link: 'way', set: { latency: 7 } },
      say(300, 'second'),
      { at: 200, do: 'set', set: { latency: 50 } },
      say(100, 'first'),
    ]);
    expect(requests(recording).map((line) => line.split(' ').at(-1))).toEqual(['10', '50', '7']);
  });

  it('reaches every copy of a host', async () => {
    const recording = await run([say(100, 'all')], { ...CLIENT, count: 2 });
    expect(requests(recording).map((line) => line.split(' ')[1])).toEqual(['client-1', 'client-2']);
  });

  it('starts a client at its moment', async () => {
    const recording = await run([say(100, 'early'), say(300, 'late')], {
      ...CLIENT,
      startsAt: 200,
    });
    expect(requests(recording)).toHaveLength(1);
  });

  it('refuses a host whose program is not there', async () => {
    await expect(run([], { ...CLIENT, program: 'nobody' })).rejects.toThrow('"nobody"');
  });

  it('lets links fail and come back, as each fault has it', async () => {
    const failures = async (fault: LinkFault): Promise<string[]> => {
      const { entries } = await run([
        { at: 50, do: fault, link: 'way' },
        say(100, 'hello'),
        { at: 300, do: fault === 'silence' ? 'speak' : 'online', link: 'way' },
      ]);
      return entries
        .filter(({ kind, layer }) => kind === 'lost' || kind === 'received' || layer === 'program')
        .filter(({ at, kind }) => at <= 300 && kind !== 'start')
        .map(({ at, kind, layer, text }) => `${at} ${kind} ${text || layer}`);
    };
    // SYN vanishes; the interface is down; one message vanishes for good.
    expect(await failures('silence')).toEqual([
      '50 intervention way: silence',
      '100 intervention say("hello")',
      '100 lost tcp',
      '300 intervention way: speak',
    ]);
    expect(await failures('offline')).toEqual([
      '50 intervention way: offline',
      '100 intervention say("hello")',
      '300 intervention way: online',
    ]);
    expect(await failures('drop')).toContain('120 lost http');
  });

  it('silences one direction only', async () => {
    const { entries } = await run([
      say(100, 'hello'),
      { at: 115, do: 'silence', link: 'way', direction: 'down' },
      { at: 125, do: 'silence', link: 'way', direction: 'up' },
      { at: 126, do: 'speak', link: 'way', direction: 'up' },
    ]);
    const ends = entries.filter(({ kind, layer }) => kind !== 'sent' && layer === 'http');
    expect(ends.slice(0, 2).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'received server',
      'lost client',
    ]);
  });

  it.each(['cut', 'reset'] as const)('ends connections with %s', async (fault) => {
    const { entries } = await run([say(100, 'hello'), { at: 200, do: fault, link: 'way' }]);
    const step = entries.find(({ kind, at }) => kind === 'intervention' && at === 200);
    const ends = entries.filter(({ cause }) => cause?.seq === step?.seq);
    expect(ends.map(({ from }) => from).sort()).toEqual(['client', 'server']);
  });

  it('tells a program of a setting that changes, at once and because of the step', async () => {
    const { entries } = await run([
      { at: 50, do: 'set', set: { latency: 20 } },
      { at: 60, do: 'set', set: { other: 1 } },
      { at: 70, do: 'set', set: { latency: 30 } },
    ]);
    const notes = entries.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ at, text }) => `${at} ${text}`)).toEqual([
      '50 latency is 20',
      '70 latency is 30',
    ]);
    expect(notes.map(({ cause }) => entries[cause?.seq ?? -1]?.text)).toEqual([
      'latency = 20',
      'latency = 30',
    ]);
  });

  it('throws the switches of a setting that gets their value, and is their cause', async () => {
    const on = (is: number) => ({ setting: 'latency', is });
    const set = (at: number, latency: number): ScriptStep => ({ at, do: 'set', set: { latency } });
    const { entries } = await run(
      [set(50, 20), say(100, 'lost'), set(150, 30), say(200, 'heard'), set(300, 40)],
      CLIENT,
      [
        { on: on(20), do: 'silence', link: 'way' },
        { on: on(30), do: 'speak', link: 'way' },
        { on: on(30), do: 'call', host: 'client', action: 'say', with: ['again'] },
        { on: { setting: 'other', is: 40 }, do: 'cut', link: 'way' },
      ],
    );
    const steps = entries.filter(({ kind }) => kind === 'intervention');
    expect(
      steps.map(({ at, text, cause }) => [at, text, entries[cause?.seq ?? -1]?.text ?? null]),
    ).toEqual([
      [50, 'latency = 20', null],
      [50, 'way: silence', 'latency = 20'],
      [100, 'say("lost")', null],
      [150, 'latency = 30', null],
      [150, 'way: speak', 'latency = 30'],
      [150, 'say("again")', 'latency = 30'],
      [200, 'say("heard")', null],
      [300, 'latency = 40', null],
    ]);
    const lost = entries.filter(({ kind }) => kind === 'lost');
    expect(lost.map(({ at }) => at)).toEqual([100]);
  });

  it('throws no switch for the value that a setting has at the start', async () => {
    const { entries } = await run([say(100, 'hello')], CLIENT, [
      { on: { setting: 'latency', is: 10 }, do: 'silence', link: 'way' },
    ]);
    expect(entries.filter(({ text }) => text === 'way: silence')).toEqual([]);
    expect(entries.some(({ kind, layer }) => kind === 'received' && layer === 'http')).toBe(true);
  });

  it('hides a tab from the first moment on at which it is not visible, until it is seen again', async () => {
    const tab = (at: number, fault: HostFault): ScriptStep => ({ at, do: fault, host: 'client' });
    const beats = async (script: readonly ScriptStep[]): Promise<readonly number[]> => {
      const { entries } = await runScenario(
        {
          scenario: {
            id: 'tab',
            seed: 1,
            duration: 480_000,
            settings: {},
            links: [],
            script,
            hosts: [CLIENT],
          },
          servers: {},
          clients: { sayer: ({ setInterval, log }) => setInterval(() => log('beat'), 10_000) },
        },
        { scenario: 'tab', seed: 1, settings: {}, interventions: [] },
      );
      return entries.filter(({ text }) => text === 'beat').map(({ at }) => at / 1000);
    };
    const hidden = [tab(5000, 'background'), tab(60_000, 'freeze'), tab(200_000, 'background')];
    expect((await beats(hidden)).slice(-4)).toEqual([301, 360, 420, 480]);
    const seen = [...hidden, tab(290_500, 'foreground'), tab(291_500, 'background')];
    expect((await beats(seen)).slice(-4)).toEqual([441, 451, 461, 471]);
  });

  it('makes a server slow', async () => {
    const recording = await run([{ at: 50, do: 'slow', host: 'server', delay: 70 }, say(100, 'x')]);
    const answer = recording.entries.find(({ answers }) => answers !== null);
    expect(answer?.at).toBe(100 + 10 + 70 + 10 + 10 + 70);
  });
});
