/** The requests by `XMLHttpRequest` that the page has made since somebody asked to know. */
export interface PageRequests {
  /** Settles when none is under way, and none that follows from the end of another one. */
  readonly settled: () => Promise<void>;
  /** Gives the page its own `XMLHttpRequest` back. */
  readonly forget: () => void;
}

/**
 * Follows the requests of this page. A client that is told to end has last words: socket.io-client says goodbye when a request that was
 * under way has come to its end, well or not. Who ends the network before would send them to the page's own server. `fetch` needs no
 * following: a run aborts its own.
 */
export function followRequests(): PageRequests {
  const own = globalThis.XMLHttpRequest;
  const made = new Set<XMLHttpRequest>();
  let tell: () => void = () => undefined;
  const following = new Proxy(own, {
    construct: (target, args, newTarget) => {
      const request = Reflect.construct(target, args, newTarget) as XMLHttpRequest;
      made.add(request);
      request.addEventListener('loadend', () => {
        // Not before its maker has heard of it: engine.io-client tells itself of a failure by a timer of no milliseconds.
        setTimeout(() => {
          made.delete(request);
          tell();
        });
      });
      return request;
    },
  });
  globalThis.XMLHttpRequest = following;
  // One that was made and never opened has no end.
  const isUnderWay = (): boolean =>
    [...made].some(({ readyState }) => readyState !== XMLHttpRequest.UNSENT);
  return {
    settled: async () => {
      while (isUnderWay()) await new Promise<void>((resolve) => (tell = resolve));
    },
    forget: () => {
      if (globalThis.XMLHttpRequest === following) globalThis.XMLHttpRequest = own;
    },
  };
}
