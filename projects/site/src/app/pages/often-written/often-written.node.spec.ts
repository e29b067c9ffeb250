import { decodeUtf8Lossy, findField } from '@wirelight/protocols';
import { wireContent } from '@wirelight/simulator';
import { describe, expect, it } from 'vitest';
import { runOf, sectionsOf, shownBy } from '../../../../fixtures/evidence';
import { quotesIn } from '../../../../fixtures/lab-text';
import { toFrameView } from '../evidence/evidence';
import { OFTEN_WRITTEN_FRAMES, OFTEN_WRITTEN_RUNS } from './often-written-evidence';

const SECTIONS = sectionsOf('docs/often-written.md');

it('has evidence for every sentence, and a sentence for all evidence [Q1/G]', () => {
  const claims = [...OFTEN_WRITTEN_RUNS, ...OFTEN_WRITTEN_FRAMES].map(({ claim }) => claim);
  expect(claims.sort()).toEqual([...SECTIONS.keys()].sort());
  for (const claim of [
    ...['payload-limit', 'edge-sse', 'multiplexing', 'connect-timeout', 'packet-type-4'],
  ]) {
    expect(claims).toContain(claim);
  }
});

describe.each(OFTEN_WRITTEN_RUNS)('the run against $claim', (evidence) => {
  it('has the entry, with every quote of the text in it [Q1/G]', async () => {
    const said = await shownBy(evidence);
    const text = SECTIONS.get(evidence.claim) ?? '';
    for (const quote of quotesIn(text)) expect(said).toContain(quote);
  });
});

describe('what the runs say beyond their entry', () => {
  it('no listener of connect_timeout hears anything, connect_error does [Q1/G]', async () => {
    const { entries } = await runOf('wrong-partner');
    const notes = entries.filter(({ kind }) => kind === 'note').map(({ text }) => text);
    expect(notes.filter((text) => text.startsWith('connect_error'))).toEqual([
      'connect_error: timeout',
    ]);
    expect(notes.join()).not.toContain('connect_timeout');
  });

  it('a Socket.IO server closes the connection of a plain client [Q1/G]', async () => {
    const { entries } = await runOf('wrong-partner');
    const hello = entries.find((entry) => decodeUtf8Lossy(wireContent(entry).body) === 'hello');
    const close = entries.find(
      ({ seq, from, to, kind, bytes }) =>
        seq > (hello?.seq ?? Infinity) &&
        [kind, from, to].join() === 'sent,socketio,plain' &&
        bytes[0] === 0x88,
    );
    expect(close).toBeDefined();
  });

  it('a protocol 4 server asks, and no client of it does [Q1/G]', async () => {
    const { entries } = await runOf('two-generations');
    const pings = entries.filter(
      (entry) =>
        entry.kind === 'sent' &&
        entry.layer === 'websocket' &&
        decodeUtf8Lossy(wireContent(entry).body) === '2',
    );
    const from = new Set(pings.map((ping) => `${ping.from} to ${ping.to}`));
    expect(from).toEqual(new Set(['server to today', 'yesterday to server']));
  });

  it('the first request of a client with its defaults is a poll, the Upgrade comes later [Q1/G]', async () => {
    const { entries } = await runOf('climbing-to-websocket');
    const targets = entries
      .filter(({ kind, layer, from }) => [kind, layer, from].join() === 'sent,http,client')
      .map((entry) => decodeUtf8Lossy(wireContent(entry).head).split('\r\n')[0] ?? '');
    expect(targets[0]).toContain('transport=polling');
    expect(targets.findIndex((target) => target.includes('transport=websocket'))).toBeGreaterThan(
      0,
    );
  });
});

describe('the frames', () => {
  const view = (claim: string) => {
    const evidence = OFTEN_WRITTEN_FRAMES.find((one) => one.claim === claim);
    if (evidence === undefined) throw new Error(claim);
    return { ...toFrameView(evidence), bytes: evidence.bytes };
  };

  it('of 200 bytes has its length in two bytes of its own, and everybody takes it [Q1/G]', () => {
    const { field, verdicts, bytes } = view('payload-limit');
    expect([bytes[1], (bytes[2]! << 8) | bytes[3]!, bytes.length]).toEqual([126, 200, 204]);
    expect(findField(field, 'Extended payload length')?.value).toBe(200);
    expect(verdicts.map(({ isAccepted }) => isAccepted)).toEqual([true, true, true]);
  });

  it('with 1006 is refused by everybody [Q1/G]', () => {
    expect(view('close-1006').verdicts.map(({ fault }) => fault?.error.code)).toEqual(
      new Array(3).fill('WS_CLOSE_CODE_FORBIDDEN'),
    );
  });

  it('with a mask can be read by whoever has it [Q1/G]', () => {
    expect(findField(view('mask').field, 'text')?.value ?? '').toBe('Hello');
  });
});
