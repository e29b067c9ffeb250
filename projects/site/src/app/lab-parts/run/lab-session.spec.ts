import { TestBed } from '@angular/core/testing';
import type { Recording } from '@wirelight/protocols';
import { CLIMBING_TO_WEBSOCKET, type RunOutcome, type RunRequest } from '@wirelight/simulator';
import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { cursorAtEnd, cursorOn } from '@wirelight/visuals';
import { describe, expect, it } from 'vitest';
import { notesAt } from '../../../../fixtures/notes-at';
import { OPEN_REALM } from '../../realm/open-realm';
import { initialState } from '../link/deep-link';
import { LabSession } from './lab-session';

const SCENARIO = CLIMBING_TO_WEBSOCKET;
const OTHER = SCENARIOS.find(({ id }) => id === 'when-climbing-fails') ?? SCENARIO;

const BUILT = notesAt(0, 10, 20);

/** A session on a realm that answers when the test says so. */
function open() {
  const requests: RunRequest[] = [];
  const progress: ((at: number) => void)[] = [];
  const settle: ((outcome: RunOutcome) => void)[] = [];
  let isDisposed = false;
  const realm = {
    run: (request: RunRequest, onProgress?: (at: number) => void) => {
      requests.push(request);
      if (onProgress !== undefined) progress.push(onProgress);
      return new Promise<RunOutcome>((resolve) => settle.push(resolve));
    },
    dispose: () => {
      isDisposed = true;
    },
  };
  TestBed.configureTestingModule({ providers: [{ provide: OPEN_REALM, useValue: () => realm }] });
  const session = TestBed.runInInjectionContext(
    () => new LabSession({ scenario: SCENARIO, recording: BUILT }, { scenario: OTHER }),
  );
  return {
    session,
    requests,
    reach: (at: number) => progress.at(-1)?.(at),
    isDisposed: () => isDisposed,
    answer: (recording: Recording) => settle.at(-1)?.({ ok: true, recording }),
    fail: (code: 'RUN_STOPPED' | 'RUN_CANCELLED') =>
      settle.shift()?.({ ok: false, error: { code, message: code } }),
  };
}

describe('LabSession', () => {
  it('shows the run made at build time before the tab has run anything', () => {
    const { session, requests } = open();
    expect(session.recording()).toBe(BUILT);
    expect(session.hasRun()).toBe(false);
    expect(requests).toEqual([]);
  });

  it('opens a link at its entry', async () => {
    const { session, requests, answer } = open();
    const opened = session.open({
      ...initialState(SCENARIO),
      seed: 9,
      settings: { latency: 80 },
      entry: 1,
    });
    answer(notesAt(0, 80, 160));
    await opened;
    expect(requests[0]).toMatchObject({ seed: 9, settings: { latency: 80 }, interventions: [] });
    expect(session.cursor()).toEqual({ at: 80, index: 2 });
    expect(session.hasRun()).toBe(true);
  });

  it('leaves the cursor where the reader has put it while the run was under way', async () => {
    const { session, answer } = open();
    const opened = session.open({ ...initialState(SCENARIO), entry: 2 });
    session.seek(cursorOn(BUILT, 0));
    answer(BUILT);
    await opened;
    expect(session.cursor().index).toBe(1);
  });

  it('takes the moment that the reader went to during a run over into the new recording', async () => {
    const { session, answer } = open();
    const changed = session.change('latency', 80);
    session.seek(cursorAtEnd(BUILT));
    const longer = notesAt(0, 80, 160, 240, 320);
    answer(longer);
    await changed;
    expect(session.cursor()).toEqual(cursorAtEnd(longer));

    const again = session.change('latency', 90);
    session.seek(cursorOn(longer, 1));
    answer(notesAt(0, 40, 80, 120, 320));
    await again;
    expect(session.cursor()).toEqual({ at: 80, index: 3 });
  });

  it('tells how far a run is, from 0 for every new one', async () => {
    const { session, reach, answer } = open();
    const changed = session.change('latency', 80);
    expect([session.isRunning(), session.progress()]).toEqual([true, 0]);
    reach(15_000);
    expect(session.progress()).toBe(0.5);
    answer(BUILT);
    await changed;
    expect(session.isRunning()).toBe(false);
    void session.change('latency', 90);
    expect(session.progress()).toBe(0);
  });

  it('takes a change at the start for the initial value', async () => {
    const { session, requests, answer } = open();
    const changed = session.change('latency', 80);
    answer(BUILT);
    await changed;
    expect(requests[0]).toMatchObject({ settings: { latency: 80 }, interventions: [] });
    expect(session.isForked()).toBe(false);
  });

  it('runs with steps in place of the script, and goes to where they begin to differ', async () => {
    const { session, requests, answer } = open();
    expect(session.hasOwnScript()).toBe(false);
    const script = [{ at: 10, do: 'reset', link: 'way' }] as const;
    const changed = session.changeScript(script, 10);
    answer(notesAt(0, 10, 12));
    await changed;
    expect(requests[0]).toMatchObject({ scenario: SCENARIO.id, own: { ...SCENARIO, script } });
    expect(session.scenario().script).toBe(script);
    expect([session.hasOwnScript(), session.cursor()]).toEqual([true, { at: 10, index: 2 }]);
    session.takeScript(null);
    const reset = session.reset();
    answer(BUILT);
    await reset;
    expect(requests[1]).not.toHaveProperty('own');
    expect(session.scenario()).toBe(SCENARIO);
  });

  it('takes a later change for an intervention at the cursor, which stays there', async () => {
    const { session, requests, answer } = open();
    session.seek(cursorOn(BUILT, 1));
    const changed = session.change('upgrade', 'blocked');
    answer(notesAt(0, 10, 10, 25));
    await changed;
    expect(requests[0]).toMatchObject({
      settings: { upgrade: 'allowed' },
      interventions: [{ at: 10, set: { upgrade: 'blocked' } }],
    });
    expect(session.cursor()).toEqual({ at: 10, index: 3 });
    expect(session.isForked()).toBe(true);
    expect(session.settings()['upgrade']).toBe('blocked');
    session.seek(cursorOn(BUILT, 0));
    expect(session.settings()['upgrade']).toBe('allowed');
  });

  it('undoes every change on reset', async () => {
    const { session, requests, answer } = open();
    session.seek(cursorOn(BUILT, 1));
    const changed = session.change('latency', 80);
    answer(BUILT);
    await changed;
    const reset = session.reset();
    answer(BUILT);
    await reset;
    expect(requests[1]).toMatchObject({ settings: { latency: 40 }, interventions: [] });
    expect(session.cursor()).toEqual({ at: 0, index: 0 });
  });

  it('says why there is no recording, keeps the last one, and gets back to a good program', async () => {
    const { session, requests, fail, answer } = open();
    session.seek(cursorOn(BUILT, 1));
    const changed = session.change('program', 'loops for ever');
    fail('RUN_STOPPED');
    await changed;
    expect(session.error()?.code).toBe('RUN_STOPPED');
    expect(session.recording()).toBe(BUILT);
    const restored = session.restore('program');
    answer(BUILT);
    await restored;
    expect(requests[1]).toMatchObject({ settings: { program: 'answers' }, interventions: [] });
    expect(session.error()).toBeNull();
  });

  it('leaves a cancelled run to the newer one', async () => {
    const { session, fail, answer } = open();
    const older = session.change('latency', 80);
    const newer = session.change('latency', 90);
    fail('RUN_CANCELLED');
    await older;
    expect(session.isRunning()).toBe(true);
    expect(session.error()).toBeNull();
    answer(BUILT);
    await newer;
    expect(session.isRunning()).toBe(false);
  });

  it('puts everything of one scenario away for another', async () => {
    const { session, requests, answer } = open();
    const changed = session.change('latency', 80);
    answer(BUILT);
    await changed;
    session.seek(cursorOn(BUILT, 1));
    const chosen = session.choose(OTHER.id);
    expect(session.scenario()).toBe(OTHER);
    expect([session.recording().scenario, session.recording().entries]).toEqual([OTHER.id, []]);
    expect([session.hasRun(), session.cursor().index]).toEqual([false, 0]);
    expect(requests[1]).toEqual({
      scenario: OTHER.id,
      seed: OTHER.seed,
      settings: { road: 'swallows frames', latency: 40 },
      interventions: [],
    });
    answer(notesAt(0, 5));
    await chosen;
    expect(session.hasRun()).toBe(true);
    const reset = session.reset();
    answer(notesAt(0, 5));
    await reset;
    expect(requests[2]?.scenario).toBe(OTHER.id);
  });

  it('shows the run made at build time again, back at the first scenario', () => {
    const { session } = open();
    void session.choose(OTHER.id);
    void session.choose(SCENARIO.id);
    expect(session.recording()).toBe(BUILT);
  });

  it('ends its realm with its injector', () => {
    const { isDisposed } = open();
    expect(isDisposed()).toBe(false);
    TestBed.resetTestingModule();
    expect(isDisposed()).toBe(true);
  });

  it('shows a run that was made elsewhere until a virtual one is wanted', async () => {
    const { session, answer } = open();
    const elsewhere = { ...notesAt(5), duration: 900 };
    session.showElsewhere(elsewhere);
    expect(session.recording()).toBe(elsewhere);
    expect(session.cursor()).toEqual({ at: 900, index: 1 });
    expect(session.virtual()).toBe(BUILT);
    // At the end of another run: of the virtual one it is a new beginning.
    const changing = session.change('latency', 90);
    expect(session.isElsewhere()).toBe(false);
    expect(session.recording()).toBe(BUILT);
    expect(session.state()).toMatchObject({ settings: { latency: 90 }, interventions: [] });
    answer(notesAt(1));
    await changing;
    expect(session.cursor()).toEqual({ at: 0, index: 0 });
  });
});
