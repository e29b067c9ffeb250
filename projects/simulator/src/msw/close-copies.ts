/** What MSW's Service Worker tells of an answer that it has given. */
interface Told {
  readonly type?: unknown;
  readonly payload?: { readonly response?: { readonly body?: unknown } };
}

/**
 * Closes the copies of answers. MSW's Service Worker sends one of every answer to the page, for whoever listens to `worker.events`; here
 * nobody can, and a copy that nobody reads stays open, in the page as in the Service Worker, with its port and its bytes.
 *
 * @returns Ends that.
 * @source msw 3.0, `RESPONSE` in mockServiceWorker.js and service-worker-source.ts
 */
export function closeCopies(): () => void {
  const close = ({ data }: MessageEvent): void => {
    const { type, payload } = Object(data) as Told;
    const body = payload?.response?.body;
    if (type !== 'RESPONSE' || !(body instanceof ReadableStream)) return;
    // In a task of its own: MSW makes a response of it first, which takes no stream that is closed.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      // Refused where somebody reads it.
      body.cancel().catch(() => undefined);
    };
    port2.postMessage(null);
  };
  navigator.serviceWorker.addEventListener('message', close);
  return () => {
    navigator.serviceWorker.removeEventListener('message', close);
  };
}
