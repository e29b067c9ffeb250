import { concatBytes, type HttpHeaders } from '@wirelight/protocols';
import { parseAddress } from '../http/address.js';
import type { ResponseHead } from '../http/response-reader.js';
import type { PageNetwork } from './page-network.js';

/** Statuses of responses that may not have a body. @source WHATWG Fetch, "null body status" */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);

/**
 * Sends a request of the page over the virtual network and brings the answer back, as a handler of MSW has to.
 *
 * A request that is held (long polling) stays so until the server answers. Chromium never tells a handler that the page has
 * given up, so that alone ends it: Engine.IO answers every poll with a ping after `pingInterval` at the latest.
 *
 * @param host - Name of the page in the recording.
 * @returns A network error (`Response.error()`) when the connection fails.
 */
export async function forwardRequest(
  request: Request,
  network: PageNetwork,
  host: string,
): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  network.clock.enter();
  const { authority, host: name, target } = parseAddress(request.url);
  const message = {
    method: request.method,
    target,
    headers: headersOf(request, name, body.length),
    body,
  };
  return new Promise((resolve) => {
    const fail = (): void => {
      resolve(Response.error());
    };
    let head: ResponseHead | null = null;
    const pieces: Uint8Array[] = [];
    const exchange = network.clientOf(host).request(authority, message, {
      onHead: (answer) => {
        head = answer;
      },
      onBody: (data) => pieces.push(data),
      onEnd: () => {
        if (head !== null) resolve(toResponse(head, concatBytes(pieces)));
      },
      onError: fail,
    });
    // Told only where the page's own interfaces are patched.
    request.signal.addEventListener('abort', () => {
      exchange.abort();
      fail();
    });
  });
}

/** The page's headers between those that a browser adds below its interfaces, where no handler sees them. */
function headersOf(request: Request, host: string, length: number): HttpHeaders {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return [
    ['Host', host],
    ['Connection', 'keep-alive'],
    ...request.headers,
    ...(hasBody
      ? ([
          ['Content-Length', String(length)],
          ['Origin', location.origin],
        ] as const)
      : []),
  ];
}

function toResponse({ status, reason, headers }: ResponseHead, body: Uint8Array): Response {
  return new Response(WITHOUT_BODY.has(status) ? null : new Uint8Array(body), {
    status,
    statusText: reason,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}
