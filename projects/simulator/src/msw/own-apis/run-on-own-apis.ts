import '../register.js';
import type { Recording } from '@wirelight/protocols';
import { RealTimeClock } from '../../clock/real-time-clock.js';
import { Network } from '../../network/network.js';
import { Random } from '../../random/random.js';
import { conditionsOf } from '../../realm/conditions-of.js';
import { localEntry } from '../../recorder/local-entry.js';
import { Recorder } from '../../recorder/recorder.js';
import { currentSettings } from '../../scenario/current-settings.js';
import type { RunRequest } from '../../scenario/scenario.js';
import { intercept } from '../interception.js';
import type { PageLink } from '../page-link.js';
import { createPageTime } from '../page-time.js';
import { createLink } from './create-link.js';
import type { OwnApisOptions, OwnApisRun } from './own-apis-run.js';
import { createOwnEnvironment } from './own-environment.js';
import { PageAddresses } from './page-addresses.js';
import { followRequests } from './page-requests.js';
import { RunGate } from './run-gate.js';
import { createRunHandlers } from './run-handlers.js';
import { startClients } from './start-clients.js';
import { startServers } from './start-servers.js';

/** Milliseconds that answers under way get to fail before the interception ends. */
const PATIENCE = 1000;

let runs = 0;

/**
 * Runs a scenario in this page and in real time: its clients with the browser's own `fetch`, `EventSource`, `WebSocket` and
 * timers, its server behind MSW, on the virtual network under the conditions of the scenario. What goes over that network and what the
 * programs say is recorded as in a virtual run; moments are those of `performance.now()`.
 *
 * Left out: the steps of its script, interventions, and iframes: MSW hands a document over to an iframe when it is complete, and a
 * streaming one never is. Without a Service Worker, and where it cannot be handed a stream, event streams are left out as well. A program that
 * asks for what is left out says so: a note `left out: …`. Headers in the recording are those that a Service Worker sees. Nothing that happens inside the browser is
 * recorded, so an entry of a client has no cause.
 *
 * @param request - Already checked against the scenario.
 * @throws RangeError when there is no such scenario.
 */
export async function runOnOwnApis(
  request: Pick<RunRequest, 'scenario' | 'seed' | 'settings'>,
  { io, duration, serviceWorker = {} }: OwnApisOptions,
): Promise<OwnApisRun> {
  const [{ PROGRAMS }, { createRealm }] = await Promise.all([
    import('../../scenarios/programs.js'),
    import('../../realm/generated/realm.js'),
  ]);
  const program = PROGRAMS.get(request.scenario);
  if (program === undefined) throw new RangeError(`There is no scenario ${request.scenario}.`);

  const addresses = new PageAddresses(`${Date.now().toString(36)}-${++runs}`);
  const open = new Set<Promise<unknown>>();
  let link: PageLink | null = null;
  let tellOver: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    tellOver = resolve;
  });
  const handlers = createRunHandlers(
    addresses,
    () => link,
    (answer) => {
      open.add(answer);
      void answer.finally(() => open.delete(answer));
    },
    over,
  );
  // Before MSW, which may put a class of its own around it.
  const requests = followRequests();
  const { by, release } = await intercept(handlers, serviceWorker).catch((error: unknown) => {
    requests.forget();
    throw error;
  });

  const settings = currentSettings(program.scenario, request);
  const failOn =
    (host: string) =>
    (error: unknown): void => {
      const stack = error instanceof Error ? error.stack : undefined;
      recorder.append(localEntry('error', host, String(error), stack));
    };
  // From here on time counts.
  const clock = new RealTimeClock(createPageTime(), failOn('server'));
  const recorder = new Recorder(clock);
  const conditions = conditionsOf(program.scenario.links, settings);
  const random = new Random(request.seed);
  const network = new Network({ clock, recorder, conditions, chance: random });
  const gate = new RunGate();
  link = createLink(program, { clock, network, random }, settings);
  startServers(program, {
    clock,
    network,
    random,
    settings,
    createRealm,
    onError: failOn('server'),
  });
  const hasEventSource = by.kind === 'service worker' && canHandOverStreams();
  const shared = { gate, recorder, settings, io, hasEventSource };
  const onStartError = (error: unknown, host: string): void => {
    failOn(host)(error);
  };
  startClients(program, { clock, network, onStartError }, (spec) =>
    createOwnEnvironment(
      { ...shared, onError: failOn(spec.name) },
      spec,
      addresses.urlFor(spec.name),
    ),
  );

  const record = (): Recording => recorder.toRecording(request.scenario, request.seed);
  let last: Recording | null = null;
  const end = async (): Promise<Recording> => {
    last = record();
    // What the page has asked for just now is still on its way here: it fails at once.
    link = null;
    gate.shut();
    // Answers that the page no longer waits for fail here, because a Service Worker never says that it has given up.
    network.change({ ...conditions, isOffline: true });
    await within(PATIENCE, Promise.allSettled([...open]));
    clock.stop();
    tellOver();
    // The network goes after the client.
    await within(PATIENCE, requests.settled());
    await release();
    requests.forget();
    return last;
  };
  let ending: Promise<Recording> | null = null;
  const stop = (): Promise<Recording> => (ending ??= end());
  const ended = new Promise<Recording>((resolve) => {
    const limit = setTimeout(() => void stop(), duration);
    gate.keep(() => {
      clearTimeout(limit);
      // Asked for in `end`, which `stop` remembers only once it has returned.
      queueMicrotask(() => {
        resolve(stop());
      });
    });
  });
  return {
    interceptedBy: by,
    get now() {
      return last?.duration ?? clock.now;
    },
    recording: () => last ?? record(),
    stop,
    ended,
  };
}

/** Safari cannot: there MSW waits for the end of an answer before it hands it over. */
function canHandOverStreams(): boolean {
  const { port1 } = new MessageChannel();
  try {
    const stream = new ReadableStream();
    port1.postMessage(stream, [stream]);
    return true;
  } catch {
    return false;
  } finally {
    port1.close();
  }
}

async function within(ms: number, job: Promise<unknown>): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([job, new Promise((resolve) => (limit = setTimeout(resolve, ms)))]);
  clearTimeout(limit);
}
