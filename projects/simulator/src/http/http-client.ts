import {
  concatBytes,
  decodeHttpResponse,
  encodeHttpRequest,
  type HttpRequest,
  type HttpResponse,
} from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';

/** Connections a browser opens to one host at a time over HTTP/1.1. */
export const CONNECTIONS_PER_HOST = 6;

const NO_BYTES: Uint8Array = new Uint8Array(0);

export interface HttpExchange {
  /** Gives up: the connection is closed, no callback runs any more. */
  abort(): void;
}

export interface HttpHandlers {
  onResponse(response: HttpResponse): void;
  /** The connection failed or ended before the response was complete. */
  onError(): void;
}

interface Job {
  readonly request: HttpRequest;
  readonly handlers: HttpHandlers;
  end: ConnectionEnd | null;
  aborted: boolean;
}

/** A browser's HTTP/1.1 stack: kept-alive connections, six to a host at most, further requests wait in a queue. */
export class HttpClient {
  readonly #network: Network;
  readonly #host: string;
  readonly #pools = new Map<string, Pool>();

  /** @param host - Name of the host it runs on, e.g. `client`. */
  constructor(network: Network, host: string) {
    this.#network = network;
    this.#host = host;
  }

  /** Sends `request` to `authority` (name and port, e.g. `lab:80`) on a free connection, or opens one, or waits. */
  request(authority: string, request: HttpRequest, handlers: HttpHandlers): HttpExchange {
    let pool = this.#pools.get(authority);
    if (pool === undefined) {
      pool = new Pool(() => this.#network.connect(this.#host, authority));
      this.#pools.set(authority, pool);
    }
    const job: Job = { request, handlers, end: null, aborted: false };
    pool.add(job);
    return {
      abort: () => {
        job.aborted = true;
        job.end?.end();
      },
    };
  }
}

class Pool {
  readonly #connect: () => ConnectionEnd | null;
  readonly #idle: ConnectionEnd[] = [];
  readonly #waiting: Job[] = [];
  #open = 0;

  constructor(connect: () => ConnectionEnd | null) {
    this.#connect = connect;
  }

  add(job: Job): void {
    const idle = this.#idle.pop();
    if (idle !== undefined) this.#run(job, idle);
    else if (this.#open < CONNECTIONS_PER_HOST) this.#openFor(job);
    else this.#waiting.push(job);
  }

  #openFor(job: Job): void {
    const end = this.#connect();
    if (end === null) {
      job.handlers.onError();
      return;
    }
    this.#open++;
    job.end = end;
    end.onEnd = () => {
      this.#closed(end);
      if (!job.aborted) job.handlers.onError();
    };
    end.onOpen = () => {
      this.#run(job, end);
    };
  }

  #run(job: Job, end: ConnectionEnd): void {
    if (job.aborted) {
      this.#release(end);
      return;
    }
    job.end = end;
    let buffered = NO_BYTES;
    const finish = (report: () => void): void => {
      job.end = null;
      end.onData = null;
      if (!job.aborted) report();
    };
    end.onData = (bytes) => {
      buffered = buffered.length === 0 ? bytes : concatBytes([buffered, bytes]);
      const decoded = decodeHttpResponse(buffered);
      if (decoded.ok) {
        finish(() => {
          this.#release(end);
          job.handlers.onResponse(decoded.value);
        });
      } else if (decoded.error.code !== 'HTTP_INCOMPLETE') {
        end.end();
        finish(() => {
          job.handlers.onError();
        });
      }
    };
    end.onEnd = () => {
      this.#closed(end);
      finish(() => {
        job.handlers.onError();
      });
    };
    end.write(encodeHttpRequest(job.request), { layer: 'http' });
  }

  #release(end: ConnectionEnd): void {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      this.#run(next, end);
      return;
    }
    end.onEnd = () => {
      this.#closed(end);
    };
    this.#idle.push(end);
  }

  #closed(end: ConnectionEnd): void {
    this.#open--;
    const index = this.#idle.indexOf(end);
    if (index >= 0) this.#idle.splice(index, 1);
    const next = this.#waiting.shift();
    if (next !== undefined) this.#openFor(next);
  }
}
