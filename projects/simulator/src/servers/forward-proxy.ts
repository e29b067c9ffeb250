import { decodeHttpRequestHead, encodeHttpResponse } from '@wirelight/protocols';
import type { ServerEnvironment } from '../realm/environment.js';
import { tunnel } from './tunnel.js';

/**
 * A proxy that browsers are told of: asked with CONNECT it joins two connections and passes on what it does not read, so an
 * Upgrade inside gets through. It takes no other request.
 *
 * @source RFC 9110, section 9.3.6
 */
export function forwardProxy({
  listen,
  connect,
}: Pick<ServerEnvironment, 'listen' | 'connect'>): void {
  // #region program
  listen((downstream) => {
    downstream.onData = (bytes, seq) => {
      const answers = downstream.wire.recorder.entry(seq)?.cause?.seq ?? null;
      const answer = (status: number, reason: string): void => {
        const response = { status, reason, headers: [], body: new Uint8Array(0) };
        downstream.write(encodeHttpResponse(response), { layer: 'http', answers });
      };
      const request = decodeHttpRequestHead(bytes);
      if (!request.ok || request.value.method !== 'CONNECT') {
        answer(405, 'Method Not Allowed');
        downstream.end();
        return;
      }
      const upstream = connect(request.value.target);
      if (upstream === null) {
        answer(502, 'Bad Gateway');
        downstream.end();
        return;
      }
      tunnel(downstream, upstream);
      const joined = upstream.onOpen;
      upstream.onOpen = () => {
        answer(200, 'Connection Established');
        joined?.();
      };
    };
  });
  // #endregion
}
