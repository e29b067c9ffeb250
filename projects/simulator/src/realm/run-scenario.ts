import type { Recording } from '@wirelight/protocols';
import { Clock } from '../clock/clock.js';
import { createFlushMicrotasks } from '../clock/flush-microtasks.js';
import type { TimerWatch } from '../layers/timer-watch.js';
import { Network } from '../network/network.js';
import { Random } from '../random/random.js';
import { localEntry } from '../recorder/local-entry.js';
import { Recorder } from '../recorder/recorder.js';
import { currentSettings } from '../scenario/current-settings.js';
import { isHost } from '../scenario/resolve-link.js';
import type { RunRequest } from '../scenario/scenario.js';
import { conditionsOf } from './conditions-of.js';
import { createEnvironment } from './create-environment.js';
import { createRealm } from './generated/realm.js';
import { createScriptPlayer, stepsOf } from './play-script.js';
import { loadRealm2 } from './load-realm-2.js';
import type { ScenarioProgram } from './scenario-program.js';
import { ScriptActions } from './script-actions.js';
import { startHosts } from './start-hosts.js';

// Taken when this module is evaluated: a run may be guarded against every later use of timers.
const FLUSH = createFlushMicrotasks();

/** Sets the chance of the links apart from that of the programs, so that a lossy link leaves their ids as they are. */
const LINK_SEED = 0x5bd1e995;

/** Timers between two calls of `onProgress`. */
const PROGRESS_EVERY = 1000;

/** Who hears how far a run is. */
export interface RunOptions {
  /** Called now and then with the virtual time reached; return `false` to end the run there. */
  readonly onProgress?: (at: number) => boolean;
}

/**
 * Runs a scenario from its beginning: evaluates the real client and server anew for every host, as a page or a process of its
 * own would, starts the program of every host at its moment and moves the clock to the end, with every step of the script and every intervention at its moment. The same request gives the same bytes.
 *
 * A program that throws leaves an `error` entry and the run goes on; one that never returns blocks this thread, so call
 * it where it can be ended from outside (`serveRealm` in a Worker).
 *
 * @param request - Already checked against the scenario (`checkRequest`).
 * @throws RunawayError when the programs fire timers without end.
 */
export async function runScenario(
  program: ScenarioProgram,
  request: RunRequest,
  options: RunOptions = {},
): Promise<Recording> {
  const createRealm2 = program.needs?.includes('socket.io-client-2.5') ? await loadRealm2() : null;
  const settings = currentSettings(program.scenario, request);
  const onError = (error: unknown): void => {
    recorder.append(toErrorEntry(error, recorder.hostNow('client')));
  };
  const clock = new Clock({ flush: FLUSH, onError });
  const recorder: Recorder = new Recorder(clock);
  const { scenario } = program;
  const conditions = conditionsOf(scenario.links, settings);
  const chance = new Random(request.seed ^ LINK_SEED);
  const network = new Network({ clock, recorder, conditions, chance });
  const watches = new Map<string, TimerWatch>();
  const environment = createEnvironment({
    clock,
    follow: (host, by) => watches.get(host)?.follow(by) ?? null,
    random: new Random(request.seed),
    network,
    settings,
    onError,
    pageOf: (host) => scenario.hosts.find(({ name }) => isHost(host, name)) ?? {},
  });
  const stopListening = reportRejections(onError);

  const actions = new ScriptActions();
  startHosts(program, {
    clock,
    network,
    realm: (host, onServer) => createRealm(environment.realm(host, onServer)),
    client2: (host) => {
      if (createRealm2 === null) {
        throw new RangeError("This program has to say that it needs 'socket.io-client-2.5'.");
      }
      return createRealm2(environment.realm(host));
    },
    browser: environment.browser,
    watchTimers: (host, watch) => watches.set(host, watch),
    onStartError: (error, host) => {
      recorder.append(toErrorEntry(error, host));
    },
    nextTick: environment.nextTick,
    environment: (host, { name, options = {} }) => ({
      ...environment.program(host),
      options,
      onScript: (action, handler) => {
        actions.add(name, action, handler);
      },
      onSetting: (setting, handler) => {
        actions.listen(setting, handler);
      },
    }),
  });

  let fired = 0;
  const runTo = async (at: number): Promise<boolean> => {
    for (let due = clock.next(); due !== undefined && due <= at; due = clock.next()) {
      await clock.step();
      const code = environment.zlib.pending();
      if (code !== null) await code;
      if (recorder.isFull) return false;
      if (++fired % PROGRESS_EVERY === 0 && options.onProgress?.(clock.now) === false) return false;
    }
    await clock.runTo(at);
    return true;
  };
  try {
    const { links, script, switches = [], duration } = scenario;
    const play = createScriptPlayer({
      clock,
      recorder,
      network,
      links,
      settings,
      actions,
      switches,
    });
    for (const step of stepsOf(script, request)) {
      // The world is what it is from the start before anybody does anything; a program is called when there is one.
      const isFirst = step.at === 0 && step.do !== 'call';
      if (!isFirst && !(await runTo(step.at)))
        return recorder.toRecording(scenario.id, request.seed);
      play(step);
    }
    await runTo(duration);
    return recorder.toRecording(scenario.id, request.seed);
  } finally {
    stopListening();
  }
}

function toErrorEntry(error: unknown, host: string) {
  return error instanceof Error
    ? localEntry('error', host, `${error.name}: ${error.message}`, error.stack ?? '')
    : localEntry('error', host, String(error));
}

interface EventSourceLike {
  addEventListener?(type: string, listener: (event: RejectionEvent) => void): void;
  removeEventListener?(type: string, listener: (event: RejectionEvent) => void): void;
}

interface RejectionEvent {
  readonly reason: unknown;
  preventDefault(): void;
}

/** Where the platform tells of rejections (a Worker, a page), those of async handlers become entries as well. */
function reportRejections(onError: (error: unknown) => void): () => void {
  const host = globalThis as EventSourceLike;
  const listener = (event: RejectionEvent): void => {
    event.preventDefault();
    onError(event.reason);
  };
  host.addEventListener?.('unhandledrejection', listener);
  return () => {
    host.removeEventListener?.('unhandledrejection', listener);
  };
}
