import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET, type RunOutcome } from '@wirelight/simulator';
import type { OwnApisRun } from '@wirelight/simulator/msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OPEN_REALM } from '../../realm/open-realm';
import { Lab } from '../frame/lab';
import { OwnApis, START_ON_OWN_APIS } from './own-apis';

const EMPTY = { version: 1, scenario: 'x', seed: 1, entries: [], truncated: false } as const;
const VIRTUAL: Recording = { ...EMPTY, duration: 30_000 };

/** A run that ends when it is told to. */
function createRun() {
  let end: (recording: Recording) => void = () => undefined;
  const ended = new Promise<Recording>((resolve) => (end = resolve));
  const recording: Recording = { ...EMPTY, duration: 1234 };
  const stop = vi.fn(() => {
    end(recording);
    return ended;
  });
  const run: OwnApisRun = {
    interceptedBy: { kind: 'page', reason: 'a test' },
    now: 1234,
    recording: () => recording,
    stop,
    ended,
  };
  return { run, stop, recording };
}

let lab: Lab;
let own: OwnApis;
let started: ReturnType<typeof createRun>;
const start = vi.fn(() => Promise.resolve(started.run));

beforeEach(async () => {
  started = createRun();
  start.mockClear();
  const realm = {
    run: (): Promise<RunOutcome> => Promise.resolve({ ok: true, recording: VIRTUAL }),
    dispose: () => undefined,
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: OPEN_REALM, useValue: () => realm },
      { provide: START_ON_OWN_APIS, useValue: start },
    ],
  });
  TestBed.runInInjectionContext(() => {
    lab = new Lab({ scenario: CLIMBING_TO_WEBSOCKET });
    own = new OwnApis(lab, 4000);
  });
  await lab.session.reset();
});

/** Everything that is due has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('OwnApis', () => {
  it('runs the present conditions, and shows what is recorded beside the virtual run', async () => {
    await lab.session.change('latency', 120);
    own.choose(true);
    void own.start();
    expect(own.status()).toBe('starting');
    await settled();
    expect(own.status()).toBe('running');
    expect(start).toHaveBeenCalledWith(
      expect.objectContaining({ scenario: CLIMBING_TO_WEBSOCKET.id, seed: 7 }),
      4000,
    );
    expect(start.mock.calls.flat()[0]).toMatchObject({ settings: { latency: 120 } });
    expect(own.now()).toBe(1234);
    expect(lab.session.recording()).toBe(started.recording);
    await own.stop();
    await settled();
    expect(own.status()).toBe('idle');
    expect(lab.session.cursor()).toEqual({ at: 1234, index: 0 });
    const { recording: real } = started;
    expect(own.result()).toEqual({ real, withoutWorker: 'a test' });
    expect(own.virtual()).toBe(VIRTUAL);
  });

  it('goes back to the virtual run and forth', async () => {
    own.choose(true);
    void own.start();
    await settled();
    own.choose(false);
    await settled();
    expect(started.stop).toHaveBeenCalled();
    expect(lab.session.recording()).toBe(VIRTUAL);
    expect(lab.session.isElsewhere()).toBe(false);
    own.choose(true);
    expect(lab.session.recording()).toBe(started.recording);
  });

  it('ends with a change of the conditions, which shows the virtual run again', async () => {
    own.choose(true);
    void own.start();
    await settled();
    await lab.session.change('latency', 200);
    expect(lab.session.recording()).toBe(VIRTUAL);
    await vi.waitFor(() => {
      expect(started.stop).toHaveBeenCalled();
    });
    await settled();
    expect(lab.session.recording()).toBe(VIRTUAL);
    own.choose(true);
    expect(lab.session.isElsewhere()).toBe(false);
  });

  it('has no virtual run to compare with when that was changed in its middle', async () => {
    lab.session.seek({ at: 100, index: 1 });
    await lab.session.change('latency', 200);
    own.choose(true);
    void own.start();
    await settled();
    expect(own.result()?.real).toBe(started.recording);
    expect(own.virtual()).toBeNull();
  });

  it('stops what starts too late, and says why there is no run', async () => {
    own.choose(true);
    void own.start();
    own.choose(false);
    await settled();
    expect(started.stop).toHaveBeenCalled();
    expect(own.result()).toBeNull();

    own.choose(true);
    start.mockRejectedValueOnce(new Error('no page'));
    await own.start();
    expect([own.error(), own.status()]).toEqual(['no page', 'idle']);
  });

  it('refuses what would harm the page', async () => {
    const refused = TestBed.runInInjectionContext(
      () =>
        new OwnApis(lab, 4000, ({ program }) => (program === 'loops for ever' ? 'never' : null)),
    );
    refused.choose(true);
    expect(refused.refusal()).toBeNull();
    await lab.session.change('program', 'loops for ever');
    expect(refused.refusal()).toBe('never');
    await refused.start();
    expect(start).not.toHaveBeenCalled();
  });

  it('ends with the page', async () => {
    own.choose(true);
    void own.start();
    await settled();
    TestBed.resetTestingModule();
    expect(started.stop).toHaveBeenCalled();
  });
});
