import type { HttpRequest } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import { exchange, failLater, type Job } from './exchange.js';
import type { Upload } from './upload.js';
import type { HttpExchange, HttpHandlers } from './http-client.js';

/**
 * HTTP/2 as far as it decides when things happen and what they cost: one connection to a host, every request a stream of it,
 * none waits for another. Lost bytes still hold up all streams, because TCP keeps one order for all. What is recorded is
 * the HTTP/1.1 text of each message, with the number of its stream.
 */
export class StreamPool {
  readonly #network: Network;
  readonly #from: string;
  readonly #authority: string;
  readonly #waiting: Job[] = [];
  #session: ConnectionEnd | null = null;
  #isOpen = false;

  constructor(network: Network, from: string, authority: string) {
    this.#network = network;
    this.#from = from;
    this.#authority = authority;
  }

  add(request: HttpRequest, handlers: HttpHandlers, upload?: Upload): HttpExchange {
    const job: Job = { request, handlers, upload, end: null, isAborted: false };
    if (this.#session?.isWritable !== true) this.#connect();
    if (this.#session === null) failLater(this.#network, job);
    else if (this.#isOpen) this.#run(job, this.#session);
    else this.#waiting.push(job);
    return {
      abort: () => {
        job.isAborted = true;
        upload?.stop();
        job.end?.end();
        job.end = null;
      },
    };
  }

  #connect(): void {
    const session = this.#network.connect(this.#from, this.#authority);
    this.#session = session;
    this.#isOpen = false;
    if (session === null) return;
    session.onOpen = () => {
      this.#isOpen = true;
      for (const job of this.#waiting.splice(0)) this.#run(job, session);
    };
    session.onEnd = () => {
      for (const { isAborted, handlers } of this.#waiting.splice(0)) {
        if (!isAborted) handlers.onError();
      }
    };
  }

  #run(job: Job, session: ConnectionEnd): void {
    if (job.isAborted) return;
    const stream = this.#network.openStream(session, this.#authority);
    exchange(job, stream, {
      onDone: () => {
        stream.end();
      },
      onFault: () => true,
    });
  }
}
