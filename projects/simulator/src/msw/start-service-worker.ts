import type { defaultNetworkOptions } from 'msw/browser';
import { closeCopies } from './close-copies.js';
import type { Running, ServiceWorkerOptions } from './interception.js';
import { serviceWorkerUrl } from './service-worker-script.js';

/** MSW's link between a page and its Service Worker: it sends signs of life, listens, and can be ended for good. */
type Link = Extract<
  (typeof defaultNetworkOptions)['sources'][number],
  { terminate(): Promise<void> }
>;
type Links = new (options: { readonly serviceWorker: ServiceWorkerOptions }) => Link;

/** Milliseconds after which a Service Worker that neither starts nor fails counts as missing. */
const START_LIMIT = 8000;

/** Stands for the registration of a Service Worker when its link ends. */
const KEPT = { unregister: () => Promise.resolve(false) } as unknown as ServiceWorkerRegistration;

/**
 * Starts MSW with its Service Worker, on a link of its own that ends with it.
 *
 * Not by `setupWorker`: its `stop()` is a pause by intent (https://github.com/mswjs/msw/issues/2597), and keeps one link for all starts of a
 * page, which goes on telling the Service Worker every five seconds that the page is there, and goes on listening to it.
 *
 * @throws When there is none: MSW says why.
 * @source msw 3.0, setup-worker.ts and service-worker-source.ts
 */
export async function startServiceWorker(serviceWorker: ServiceWorkerOptions): Promise<Running> {
  const [{ defaultNetworkOptions }, { defineNetwork, InterceptorSource }, webSocket] =
    await Promise.all([
      import('msw/browser'),
      import('msw/experimental'),
      import('@mswjs/interceptors/WebSocket'),
    ]);
  const Links = await linksOf(defaultNetworkOptions);
  const { url = serviceWorkerUrl(document), options = {} } = serviceWorker;
  const link = new Links({ serviceWorker: { url, options } });
  const sockets = new InterceptorSource({ interceptors: [new webSocket.WebSocketInterceptor()] });
  const network = defineNetwork({
    sources: [link, sockets],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  const leaveCopies = closeCopies();
  try {
    await withinLimit(network.enable());
  } catch (error) {
    leaveCopies();
    // Puts the page's WebSocket back at once; what it waits for after that may never come.
    void network.disable();
    await end(link);
    throw error;
  }
  return {
    by: { kind: 'service worker' },
    reset: (handlers) => {
      network.resetHandlers(...handlers);
    },
    stop: async () => {
      await network.disable();
      leaveCopies();
      await end(link);
    },
  };
}

/**
 * How MSW makes its links: its class is known only by the one that it makes when it is loaded, for whoever wants it. That one ends here
 * unless somebody has started it: until then it would keep every message of the Service Worker.
 */
async function linksOf({ sources }: typeof defaultNetworkOptions): Promise<Links> {
  const [ready] = sources;
  if (!('terminate' in ready)) throw new Error('MSW finds no Service Workers here.');
  const isStarted = await Promise.race([
    ready.workerPromise.then(() => true),
    Promise.resolve(false),
  ]);
  if (!isStarted) await ready.terminate();
  return ready.constructor as Links;
}

/** Ends a link. The Service Worker itself goes with its last tab, and not with this one, which may have others beside it. */
async function end(link: Link): Promise<void> {
  link.workerPromise = link.workerPromise.then(([worker]) => [worker, KEPT]);
  await link.terminate();
}

async function withinLimit(starting: Promise<unknown>): Promise<void> {
  let handle: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((_resolve, reject) => {
    handle = setTimeout(() => {
      reject(new Error(`the Service Worker did not start within ${START_LIMIT} ms`));
    }, START_LIMIT);
  });
  try {
    await Promise.race([starting, limit]);
  } finally {
    clearTimeout(handle);
  }
}
