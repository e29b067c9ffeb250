import { encodeHttpRequest, type HttpRequest } from '@wirelight/protocols';
import type { ConnectionEnd } from '../network/connection.js';
import type { Network } from '../network/network.js';
import type { HttpHandlers } from './http-client.js';
import { ResponseReader } from './response-reader.js';
import type { Upload } from './upload.js';

/** A request that waits for a connection, or has one. */
export interface Job {
  readonly request: HttpRequest;
  readonly handlers: HttpHandlers;
  readonly upload: Upload | undefined;
  end: ConnectionEnd | null;
  isAborted: boolean;
}

/** What becomes of the connection. */
export interface ExchangeEnd {
  /** The response is complete; the program hears of it next. */
  onDone(isReusable: boolean): void;
  /** @returns Whether the program is to hear of the fault. */
  onFault(hasAnswer: boolean): boolean;
}

/** Sends a request on a connection that is open, and reads the answer as it comes. */
export function exchange(job: Job, end: ConnectionEnd, ending: ExchangeEnd): void {
  const { request, handlers, upload } = job;
  let hasAnswer = false;
  job.end = end;
  const leave = (): void => {
    upload?.stop();
    job.end = null;
    end.onData = null;
  };
  const reader = new ResponseReader(request.method, {
    onHead: (head) => {
      if (!job.isAborted) handlers.onHead(head);
    },
    onBody: (data) => {
      if (!job.isAborted) handlers.onBody(data);
    },
    onEnd: (isReusable) => {
      leave();
      // The server would take the rest of a body for the next request.
      ending.onDone(isReusable && upload?.isComplete !== false);
      if (!job.isAborted) handlers.onEnd();
    },
    onFault: () => {
      leave();
      end.end();
      if (ending.onFault(hasAnswer) && !job.isAborted) handlers.onError();
    },
  });
  end.onData = (bytes) => {
    hasAnswer = true;
    reader.push(bytes);
  };
  end.onEnd = () => {
    reader.end();
  };
  end.write(encodeHttpRequest(request), { layer: 'http' });
  upload?.begin((bytes) => {
    end.write(bytes, { layer: 'http' });
  });
}

/** The host is unknown or there is no network: the program hears of it soon, never at once. */
export function failLater(network: Network, job: Job): void {
  network.clock.schedule(0, () => {
    if (!job.isAborted) job.handlers.onError();
  });
}
