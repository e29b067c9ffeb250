import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../testing/bytes-of.js';
import { RandomSource } from '../../testing/random-source.js';
import { readFixture } from '../../testing/read-fixture.js';
import { chunksOf, rfc6455Cases, type Role } from '../../testing/rfc6455-case.js';
import { runWsReceiver } from '../../testing/run-ws-receiver.js';
import { concatBytes } from '../bytes/concat-bytes.js';
import { RECEIVERS } from './receiver-profile.js';
import { Receiver } from './receiver.js';
import { verdicts } from './verdict.js';

interface Row {
  readonly title: string;
  readonly role: Role;
  readonly hex: string;
  readonly rfc: number | null;
  readonly ws: number | null;
  readonly chromium: number | null;
  readonly clause: string;
}

const ROWS = readFixture<Row>('frame-verdicts.txt').map(
  (row) => [row.title, row.role, row.clause, row] as const,
);

/** What our receiver with the profile of `ws` makes of a stream. */
function runOurs(chunks: readonly Uint8Array[], isServer: boolean) {
  const receiver = new Receiver({ isServer, profile: RECEIVERS.ws });
  const events = chunks.flatMap((chunk) => [...receiver.push(chunk)]);
  return { events, closeCode: receiver.fault?.closeCode ?? null };
}

describe('the table of frames and verdicts', () => {
  it('has at least 120 cases of its own', () => {
    expect(new Set(ROWS.map(([title, role]) => `${title} ${role}`)).size).toBeGreaterThan(240);
  });

  it.each(ROWS)('%s, %s (%s)', (_title, role, _clause, row) => {
    const found = verdicts(bytesOf(row.hex), { isServer: role === 'toServer' });
    expect(
      Object.fromEntries(found.map(({ receiver, fault }) => [receiver, fault?.closeCode ?? null])),
    ).toEqual({ rfc: row.rfc, ws: row.ws, chromium: row.chromium });
  });
});

describe('the verdict for ws is that of ws itself', () => {
  it('on the table', async () => {
    for (const [title, role, , row] of ROWS) {
      const chunks = [bytesOf(row.hex)];
      const isServer = role === 'toServer';
      expect(await runWsReceiver(chunks, isServer), title).toEqual(runOurs(chunks, isServer));
    }
  });

  it('on the Autobahn Testsuite', async () => {
    for (const [id, role, , one] of rfc6455Cases('rfc6455-cases.txt')) {
      const chunks = chunksOf(one, role);
      const isServer = role === 'toServer';
      expect(await runWsReceiver(chunks, isServer), id).toEqual(runOurs(chunks, isServer));
    }
  });

  it('on damaged streams', async () => {
    const random = new RandomSource(823);
    const streams = ROWS.filter(([, , , row]) => row.hex.length < 200);
    let rejected = 0;
    for (let round = 0; round < 1500; round++) {
      const [, role, , first] = random.pick(streams);
      const [, , , second] = random.pick(streams.filter(([, other]) => other === role));
      const stream = concatBytes([bytesOf(first.hex), bytesOf(second.hex)]);
      const changes = random.below(3);
      for (let change = 0; change < changes; change++) {
        stream[random.below(stream.length)] = random.below(256);
      }
      const isServer = role === 'toServer';
      const ours = runOurs([stream], isServer);
      expect(await runWsReceiver([stream], isServer), `round ${round}`).toEqual(ours);
      if (ours.closeCode !== null) rejected++;
    }
    expect(rejected).toBeGreaterThan(300);
  });
});
