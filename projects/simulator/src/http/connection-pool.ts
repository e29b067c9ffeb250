import type { HttpRequest } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import type { HttpExchange, HttpHandlers } from './http-client.js';
import { exchange, failLater, type Job } from './exchange.js';
import type { Upload } from './upload.js';

/** The connections of one browser to one host, and the requests that wait for one. */
export class ConnectionPool {
  readonly #network: Network;
  readonly #from: string;
  readonly #authority: string;
  readonly #limit: number;
  readonly #live = new Set<ConnectionEnd>();
  readonly #idle: ConnectionEnd[] = [];
  readonly #waiting: Job[] = [];

  /** @param limit - Connections at most. */
  constructor(network: Network, from: string, authority: string, limit: number) {
    this.#network = network;
    this.#from = from;
    this.#authority = authority;
    this.#limit = limit;
  }

  add(request: HttpRequest, handlers: HttpHandlers, upload?: Upload): HttpExchange {
    const job: Job = { request, handlers, upload, end: null, isAborted: false };
    const idle = this.#idle.pop();
    if (idle !== undefined) this.#run(job, idle, true);
    else if (this.#live.size < this.#limit) this.#openFor(job);
    else this.#waiting.push(job);
    return {
      abort: () => {
        job.isAborted = true;
        upload?.stop();
        const { end } = job;
        if (end === null) return;
        job.end = null;
        end.end();
        this.#forget(end);
      },
    };
  }

  #openFor(job: Job): void {
    const end = this.#network.connect(this.#from, this.#authority);
    if (end === null) {
      failLater(this.#network, job);
      return;
    }
    this.#live.add(end);
    job.end = end;
    end.onEnd = () => {
      this.#forget(end);
      if (!job.isAborted) job.handlers.onError();
    };
    end.onOpen = () => {
      this.#run(job, end, false);
    };
  }

  #run(job: Job, end: ConnectionEnd, isReused: boolean): void {
    if (job.isAborted) {
      this.#release(end, true);
      return;
    }
    exchange(job, end, {
      onDone: (isReusable) => {
        this.#release(end, isReusable);
      },
      onFault: (hasAnswer) => {
        this.#forget(end);
        // The server closed an idle connection while the request was on its way: browsers send it once more,
        // unless its body is a stream, which is gone.
        const isStale = isReused && !hasAnswer && !job.isAborted && job.upload === undefined;
        if (isStale) this.#openFor(job);
        return !isStale;
      },
    });
  }

  #release(end: ConnectionEnd, isReusable: boolean): void {
    if (!isReusable || !end.isWritable) {
      end.end();
      this.#forget(end);
      return;
    }
    const next = this.#next();
    if (next !== undefined) {
      this.#run(next, end, true);
      return;
    }
    end.onEnd = () => {
      this.#forget(end);
    };
    this.#idle.push(end);
  }

  /** The connection is of no use any more; the next that waits may open one. */
  #forget(end: ConnectionEnd): void {
    if (!this.#live.delete(end)) return;
    const index = this.#idle.indexOf(end);
    if (index >= 0) this.#idle.splice(index, 1);
    const next = this.#next();
    if (next !== undefined) this.#openFor(next);
  }

  #next(): Job | undefined {
    let next = this.#waiting.shift();
    while (next?.isAborted === true) next = this.#waiting.shift();
    return next;
  }
}
