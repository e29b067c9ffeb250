import type { RequestHandler } from 'msw';
import { http } from 'msw/http';
import type { WebSocketHandler } from 'msw/ws';
import { startServiceWorker } from './start-service-worker.js';
import { followReplacement } from './switchable-web-socket.js';

export type Handler = RequestHandler | WebSocketHandler;

/** Who intercepts the page's requests, and when it is the page itself: why. */
export type InterceptedBy =
  { readonly kind: 'service worker' } | { readonly kind: 'page'; readonly reason: string };

/** How the script of the Service Worker is found. */
export interface ServiceWorkerOptions {
  /** Address of MSW's `mockServiceWorker.js`; default at the root, or at the page's `<base>`. */
  readonly url?: string;
  readonly options?: RegistrationOptions;
}

/** MSW as far as it is used here: `setupWorker`, or a network of patched interfaces. */
export interface Running {
  readonly by: InterceptedBy;
  reset(handlers: readonly Handler[]): void;
  stop(): Promise<void>;
}

/** In the place of the last handlers: MSW keeps those that it had last, and with them a server and all that it has recorded. */
const TAKES_NOTHING = http.all(
  () => false,
  () => undefined,
);

/**
 * Handlers from their start to their end, after which it has none: MSW aborts something of its own when it starts and when it stops, the reason
 * of that keeps the functions that were under way, and they keep what they mention.
 */
interface Use {
  handlers: readonly Handler[];
}

let running: Running | null = null;
const inUse: Use[] = [];
/** Starting and stopping take time: one after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Lets MSW intercept requests and WebSockets of this page and hand them to `handlers`. There is one Service Worker for all
 * mocks of a page; the first one starts it, the last one stops it.
 *
 * @param serviceWorker - `false`: patch the page's own interfaces without even trying.
 * @returns Who intercepts, and a function that ends it.
 */
export async function intercept(
  handlers: readonly Handler[],
  serviceWorker: ServiceWorkerOptions | false,
): Promise<{ readonly by: InterceptedBy; readonly release: () => Promise<void> }> {
  const use: Use = { handlers };
  return inTurn(async () => {
    inUse.unshift(use);
    try {
      running ??= await start(serviceWorker);
    } catch (error) {
      forget(use);
      throw error;
    }
    running.reset(allHandlers());
    return { by: running.by, release: () => release(use) };
  });
}

function release(use: Use): Promise<void> {
  return inTurn(async () => {
    if (!inUse.includes(use) || running === null) return;
    forget(use);
    if (inUse.length > 0) {
      running.reset(allHandlers());
      return;
    }
    const stopping = running;
    running = null;
    // Until it has stopped, the last handlers answer what is still on its way to them.
    await stopping.stop();
    stopping.reset([TAKES_NOTHING]);
  });
}

function forget(use: Use): void {
  inUse.splice(inUse.indexOf(use), 1);
  use.handlers = [];
}

const allHandlers = (): readonly Handler[] => inUse.flatMap(({ handlers }) => handlers);

function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const mine = last.then(job);
  last = mine.catch(() => undefined);
  return mine;
}

async function start(serviceWorker: ServiceWorkerOptions | false): Promise<Running> {
  const before = WebSocket;
  const started = await startMsw(serviceWorker);
  const unfollow = followReplacement(before);
  return {
    ...started,
    stop: () => {
      unfollow();
      return started.stop();
    },
  };
}

async function startMsw(serviceWorker: ServiceWorkerOptions | false): Promise<Running> {
  if (serviceWorker === false) return startInPage('asked for with `serviceWorker: false`');
  if (!('serviceWorker' in navigator)) {
    return startInPage('the browser offers none here: a page without https has to be on localhost');
  }
  try {
    return await startServiceWorker(serviceWorker);
  } catch (error) {
    return startInPage(reasonOf(error));
  }
}

async function startInPage(reason: string): Promise<Running> {
  const [{ defineNetwork, InterceptorSource }, xhr, fetch, webSocket] = await Promise.all([
    import('msw/experimental'),
    import('@mswjs/interceptors/XMLHttpRequest'),
    import('@mswjs/interceptors/fetch'),
    import('@mswjs/interceptors/WebSocket'),
  ]);
  const source = new InterceptorSource({
    interceptors: [
      new xhr.XMLHttpRequestInterceptor(),
      new fetch.FetchInterceptor(),
      new webSocket.WebSocketInterceptor(),
    ],
  });
  const network = defineNetwork({
    sources: [source],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  network.enable();
  return {
    by: { kind: 'page', reason },
    reset: (handlers) => {
      network.resetHandlers(...handlers);
    },
    stop: () => {
      network.disable();
      return Promise.resolve();
    },
  };
}

/** What MSW says, as part of a sentence. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // A browser, or a test, that forbids registration answers with nothing, at which MSW stumbles.
  if (message.includes("reading 'active'")) return 'the browser registers none for this page';
  return message.replace(/^\[MSW\] /, '').replace(/\s+/g, ' ');
}
