import type { FromRealm, ToRealm } from '../port/port-message.js';
import { forbidRealTime } from './forbid-real-time.js';
import { runRequest } from './run-request.js';

/** The few members of a Worker's global scope that the realm needs. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

/**
 * Turns a Worker into a realm: run requests in, recordings out. From this call on the Worker has no clock, no chance and
 * no network but the virtual ones.
 *
 * @param scope - The Worker's `self`.
 */
export function serveRealm(scope: WorkerScope): void {
  forbidRealTime(scope);
  const cancelled = new Set<number>();
  const post = (message: FromRealm): void => {
    scope.postMessage(message);
  };
  scope.onmessage = ({ data }) => {
    const message = data as ToRealm;
    if (message.type === 'cancel') {
      cancelled.add(message.id);
      return;
    }
    const { id, request } = message;
    const onProgress = (at: number): boolean => {
      post({ type: 'progress', id, at });
      return !cancelled.has(id);
    };
    void runRequest(request, { onProgress }).then((outcome) => {
      if (!cancelled.delete(id)) post({ type: 'done', id, outcome });
    });
  };
  post({ type: 'ready' });
}
