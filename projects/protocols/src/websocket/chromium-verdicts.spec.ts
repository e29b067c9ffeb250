import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { readFixture } from '../../testing/read-fixture.js';
import { chunksOf, rfc6455Cases, type Role } from '../../testing/rfc6455-case.js';
import { ChromiumClient, type ChromiumOutcome } from '../../testing/run-chromium.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { verdicts } from './verdict.js';

/** Connections at a time: with more of them Chromium makes the new ones of a page wait for seconds. */
const AT_ONCE = 6;

let client: ChromiumClient;
beforeAll(async () => {
  client = await ChromiumClient.launch();
}, 30_000);
afterAll(() => client.close());

/** What our verdict for Chromium says that it does. */
function expected(stream: Uint8Array): ChromiumOutcome {
  const verdict = verdicts(stream, { isServer: false }).find(
    ({ receiver }) => receiver === 'chromium',
  )!;
  const { events, application } = verdict;
  const close = events.find((event) => event.type === 'close');
  return {
    messages: events.flatMap((event): (string | number[])[] =>
      event.type === 'text' ? [event.data] : event.type === 'binary' ? [[...event.data]] : [],
    ),
    pongs: events.flatMap((event) => (event.type === 'ping' ? [[...event.data]] : [])),
    // The server ends its side, so that a connection without a Close frame ends with 1006 as well.
    close: {
      reason: verdict.isAccepted ? (close?.reason ?? '') : '',
      ...(application ?? { code: 1006, wasClean: false }),
    },
    sends: verdict.sends ?? (close === undefined ? null : 1005),
  };
}

/**
 * A Close frame behind 256 KiB that the page has not read yet waits for the page, and the Ping behind it does not: which
 * comes first is a matter of time.
 */
const RACE = 'ab-7.1.6';

type Case = readonly [name: string, chunks: readonly Uint8Array[]];

async function compare(cases: readonly Case[]): Promise<number> {
  let faults = 0;
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    await Promise.all(
      cases.slice(at, at + AT_ONCE).map(async ([name, chunks]) => {
        const stream = concatBytes(chunks);
        const outcome = await client.receive([stream]);
        expect(outcome, name).toEqual(expected(stream));
        if (!outcome.close.wasClean && outcome.sends !== null) faults++;
      }),
    );
  }
  return faults;
}

describe('the verdict for Chromium is what Chromium does', () => {
  it('on the table of frames', { timeout: 60_000 }, async () => {
    const rows = readFixture<{ title: string; role: Role; hex: string }>('frame-verdicts.txt');
    const cases = rows
      .filter(({ role }) => role === 'toClient')
      .map(({ title, hex }): Case => [title, [bytesOf(hex)]]);
    expect(await compare(cases)).toBeGreaterThan(50);
  });

  it('on what comes after a Close frame', { timeout: 60_000 }, async () => {
    const cases = [
      '',
      '81',
      '8105',
      '810548',
      '8100',
      '8300',
      '8900',
      '8905',
      '827e',
      '827e0080',
      '88020bb8',
    ].map((hex): Case => [hex, [bytesOf(`880203e8${hex}`)]]);
    cases.push(['a message behind an empty Close frame', [bytesOf('88008100')]]);
    await compare(cases);
  });

  it('on the Autobahn Testsuite', { timeout: 60_000 }, async () => {
    const cases = rfc6455Cases('rfc6455-cases.txt')
      .filter(([id, role]) => role === 'toClient' && id !== RACE)
      .map(([id, role, , one]): Case => [id, chunksOf(one, role)]);
    expect(await compare(cases)).toBeGreaterThan(50);
  });
});
