import { concatBytes, headerValue, type HttpHeaders } from '@wirelight/protocols';
import { parseAddress } from '../http/address.js';
import type { ResponseHead } from '../http/response-reader.js';
import type { PageLink } from './page-link.js';

/** Statuses of responses that may not have a body. @source WHATWG Fetch, "null body status" */
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);

/**
 * Sends a request of the page over the virtual network and brings the answer back, as a handler of MSW has to. An answer
 * whose length is not known (an event stream) is handed over at its head, and the page reads the body as it comes; every
 * other one when it is complete.
 *
 * A request that is held (long polling) stays so until the server answers. Chromium never tells a handler that the page has
 * given up, so that alone ends it: Engine.IO answers every poll with a ping after `pingInterval` at the latest.
 *
 * @param host - Name of the page in the recording.
 * @param address - Where it goes on the virtual network; default where the page wanted it to go.
 * @returns A network error (`Response.error()`) when the connection fails.
 */
export async function forwardRequest(
  request: Request,
  network: PageLink,
  host: string,
  address = request.url,
): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  network.clock.enter();
  const { authority, host: name, target } = parseAddress(address);
  const message = {
    method: request.method,
    target,
    headers: headersOf(request, name, body.length),
    body,
  };
  return new Promise((resolve) => {
    let head: ResponseHead | null = null;
    let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
    const pieces: Uint8Array[] = [];
    // The signal of a request stays, with whoever listens to it, for as long as the page could still give the request up.
    const over = new AbortController();
    const fail = (): void => {
      over.abort();
      stream?.error(new TypeError('network error'));
      resolve(Response.error());
    };
    const exchange = network.clientOf(host).request(authority, message, {
      onHead: (answer) => {
        head = answer;
        const isEndless =
          headerValue(answer.headers, 'content-length') === undefined &&
          !WITHOUT_BODY.has(answer.status);
        if (!isEndless) return;
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => {
            stream = controller;
          },
          // The page has closed it: told as the end of the connection, which the server hears.
          cancel: () => {
            stream = null;
            over.abort();
            network.clock.enter();
            exchange.abort();
          },
        });
        resolve(toResponse(answer, body));
      },
      onBody: (data) => {
        if (stream === null) pieces.push(data);
        else stream.enqueue(data);
      },
      onEnd: () => {
        over.abort();
        stream?.close();
        if (head !== null) resolve(toResponse(head, new Uint8Array(concatBytes(pieces))));
      },
      onError: fail,
    });
    // Told only where the page's own interfaces are patched.
    const giveUp = (): void => {
      exchange.abort();
      fail();
    };
    request.signal.addEventListener('abort', giveUp, { signal: over.signal });
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

function toResponse({ status, reason, headers }: ResponseHead, body: BodyInit): Response {
  return new Response(WITHOUT_BODY.has(status) ? null : body, {
    status,
    statusText: reason,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}
