import { recordingDigest } from '@wirelight/protocols';
import { afterEach, describe, expect, it } from 'vitest';
import { createRealmPort } from '../port/create-realm-port.js';
import type { RealmPort } from '../port/realm-port.js';
import type { RunRequest } from '../scenario/scenario.js';
import digest from '../scenarios/climbing-to-websocket/climbing-to-websocket.digest.txt?raw';
import longAnswer from '../scenarios/the-long-answer/the-long-answer.digest.txt?raw';

const REQUEST: RunRequest = {
  scenario: 'climbing-to-websocket',
  seed: 7,
  settings: {},
  interventions: [],
};

let port: RealmPort;
afterEach(() => {
  port.dispose();
});

/** A port to a real Worker with the real realm inside. */
function open(patience = 2500): RealmPort {
  port = createRealmPort(
    () => new Worker(new URL('./serve-realm.worker.ts', import.meta.url), { type: 'module' }),
    globalThis,
    { patience },
  );
  return port;
}

describe('serveRealm in a Worker', () => {
  it('sends the same bytes through the port as a run in Node gives', async () => {
    const outcome = await open().run(REQUEST);
    expect(outcome.ok && recordingDigest(outcome.recording)).toBe(digest.trim());
  });

  it('loads what compresses in the middle of a run', async () => {
    const outcome = await open().run({ ...REQUEST, scenario: 'the-long-answer', seed: 67 });
    expect(outcome.ok && recordingDigest(outcome.recording)).toBe(longAnswer.trim());
  });

  it('is ended by the watchdog when the server program loops for ever, and works again after', async () => {
    const stuck = await open(500).run({ ...REQUEST, settings: { program: 'loops for ever' } });
    expect(stuck).toMatchObject({ ok: false, error: { code: 'RUN_STOPPED' } });
    expect(await port.run(REQUEST)).toMatchObject({ ok: true });
  });

  it('names what is wrong with a request', async () => {
    expect(await open().run({ ...REQUEST, scenario: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'RUN_UNKNOWN_SCENARIO' },
    });
    expect(await port.run({ ...REQUEST, settings: { latency: -1 } })).toMatchObject({
      ok: false,
      error: { code: 'RUN_BAD_SETTING' },
    });
  });

  it('re-executes an intervention at 20 s within 200 ms', async () => {
    await open().run(REQUEST);
    const start = performance.now();
    const outcome = await port.run({
      ...REQUEST,
      interventions: [{ at: 20_000, set: { latency: 200 } }],
    });
    expect(outcome.ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
