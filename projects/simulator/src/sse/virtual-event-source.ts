import {
  answerOf,
  EventStreamParser,
  reconnectionOf,
  type EventStreamState,
  type HttpHeaders,
} from '@wirelight/protocols';
import { VirtualEventTarget, type VirtualEvent } from '../events/virtual-event-target.js';
import { parseAddress, type Address } from '../http/address.js';
import { partiesOf, toAsking } from '../http/asking.js';
import type { HttpExchange, HttpHandlers } from '../http/http-client.js';
import { readableBy } from '../http/readable-by.js';
import { requestHeaders } from '../http/request-headers.js';
import type { XhrHost } from '../http/xml-http-request.js';

/** What a listener of an `EventSource` gets. */
export interface ServerEvent extends VirtualEvent {
  readonly data: string;
  readonly lastEventId: string;
}

/**
 * The browser's `EventSource` on the virtual network: reads the stream as it arrives, and comes back by itself when the
 * stream ends, with the id of the last event it had. A status other than 200 or another type of content ends it for good.
 *
 * @source WHATWG HTML, section 9.2
 */
export class VirtualEventSource extends VirtualEventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;

  onopen: ((event: VirtualEvent) => void) | null = null;
  onmessage: ((event: ServerEvent) => void) | null = null;
  onerror: ((event: VirtualEvent) => void) | null = null;

  readyState: number = VirtualEventSource.CONNECTING;
  readonly withCredentials: boolean;
  readonly url: string;
  readonly #where: XhrHost;
  readonly #address: Address;
  #exchange: HttpExchange | null = null;
  #state: Pick<EventStreamState, 'retry' | 'lastEventId'> = { retry: null, lastEventId: '' };

  /** @throws SyntaxError when `url` is no http address. */
  constructor(
    where: XhrHost,
    url: string,
    { withCredentials = false }: { readonly withCredentials?: boolean } = {},
  ) {
    super();
    this.withCredentials = withCredentials;
    this.#where = where;
    this.#address = parseAddress(url, where.origin);
    this.url = url.startsWith('/') ? where.origin + url : url;
    this.#connect([]);
  }

  /** Ends it for good; no event fires any more. */
  close(): void {
    this.readyState = VirtualEventSource.CLOSED;
    this.#exchange?.abort();
    this.#exchange = null;
  }

  #connect(more: HttpHeaders): void {
    const { authority, target } = this.#address;
    const credentials = this.withCredentials ? 'include' : 'same-origin';
    const asking = toAsking(this.#where, this.#address, credentials, 'resource');
    const headers = requestHeaders({ initiator: 'event-source', ...partiesOf(asking) }, more);
    const { lastEventId } = this.#state;
    const parser = new EventStreamParser({ lastEventId });
    const request = { method: 'GET', target, headers, body: new Uint8Array(0) };
    const handlers: HttpHandlers = {
      onHead: ({ status, headers: answered }) => {
        if (answerOf(status, answered).action === 'fail') this.#fail();
        else {
          this.readyState = VirtualEventSource.OPEN;
          this.dispatch({ type: 'open' });
        }
      },
      onBody: (data) => {
        this.#read(parser, data);
      },
      onEnd: () => {
        this.#comeBack();
      },
      onError: () => {
        this.#comeBack();
      },
    };
    // Asking again would change nothing.
    const refused = this.#fail.bind(this);
    this.#exchange = this.#where.client.request(
      authority,
      request,
      readableBy(asking, handlers, refused),
      asking,
    );
  }

  #read(parser: EventStreamParser, data: Uint8Array): void {
    const { lines, error } = parser.push(data);
    for (const { event, state } of lines) {
      this.#state = { retry: state.retry ?? this.#state.retry, lastEventId: state.lastEventId };
      if (event !== null && this.readyState === VirtualEventSource.OPEN)
        this.dispatch({ ...event });
    }
    if (error !== null) this.#fail();
  }

  #fail(): void {
    this.close();
    this.dispatch({ type: 'error' });
  }

  #comeBack(): void {
    if (this.readyState === VirtualEventSource.CLOSED) return;
    this.readyState = VirtualEventSource.CONNECTING;
    this.#exchange = null;
    this.dispatch({ type: 'error' });
    const { delay, headers } = reconnectionOf(this.#state);
    this.#where.clock.schedule(
      delay,
      () => {
        if (this.readyState === VirtualEventSource.CONNECTING) this.#connect(headers);
      },
      true,
    );
  }
}
