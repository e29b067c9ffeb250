import { decodeHttpResponse, decodeUtf8Lossy, encodeUtf8, headerValue } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import type { ServerEnvironment } from '../realm/environment.js';
import { tunnel } from './tunnel.js';

/**
 * A transparent proxy that has never heard of WebSocket, as there were some in 2010: it sends bytes on to the address that the client
 * meant, reads them as HTTP whatever they are, and keeps what it may under the name in `Host`, which the client chose. It
 * stands at the addresses in `options.stands`; the real servers are at the same names with `origin-` in front. With the setting
 * `reading` at `up to a 101` it knows that an Upgrade ends HTTP on a connection, and reads no further there.
 *
 * @source Huang et al., "Talking to Yourself for Fun and Profit", W2SP 2011
 */
export function unawareProxy({ listen, connect, options, settings, log }: ServerEnvironment): void {
  // #region program
  const cache = new Map<string, Uint8Array>();

  const accept = (address: string) => (downstream: ConnectionEnd) => {
    const upstream = connect(`origin-${address}`);
    if (upstream === null) return;
    /** Requests that were read and not answered yet, by the name under which the answer is kept. */
    const asked: string[] = [];
    let isReading = true;
    tunnel(downstream, upstream, {
      onDown: (bytes) => {
        const name = asked.shift();
        const answer = decodeHttpResponse(bytes);
        if (name === undefined || !answer.ok) return;
        if (answer.value.status === 101 && settings['reading'] === 'up to a 101') isReading = false;
        if (!/public/.test(headerValue(answer.value.headers, 'cache-control') ?? '')) return;
        cache.set(name, bytes);
        log(`keeps ${name}`);
      },
    });
    const pass = downstream.onData;
    downstream.onData = (bytes, seq) => {
      const names = isReading ? requestsIn(bytes) : [];
      for (const name of names) log(`reads a request for ${name}`);
      const kept = cache.get(names[0] ?? '');
      if (kept === undefined) {
        asked.push(...names);
        pass?.(bytes, seq);
      } else {
        log(`answers ${names[0] ?? ''} from its cache`);
        const answers = downstream.wire.recorder.entry(seq)?.cause?.seq ?? null;
        downstream.write(kept, { layer: 'http', answers });
      }
    };
  };
  for (const address of String(options['stands']).split(',')) listen(accept(address), address);
  // #endregion
}

/** Everything in the bytes that looks like a request, wherever it stands, as `host/path`. */
function requestsIn(bytes: Uint8Array): string[] {
  const text = decodeUtf8Lossy(bytes);
  const requests = text.matchAll(
    /(?:^|\n)GET (\/\S*) HTTP\/1\.1\r\n(?:[^\r\n]+\r\n)*?Host: (\S+)\r\n/g,
  );
  return [...requests].map(([, path = '', host = '']) => `${host}${path}`);
}

/** An answer that caches may keep. */
export function publicScript(code: string): Uint8Array {
  return encodeUtf8(
    `HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nCache-Control: public, max-age=3600\r\nContent-Length: ${code.length}\r\n\r\n${code}`,
  );
}
