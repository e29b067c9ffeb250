import { headerTokens } from '../http/header-value.js';
import type { HttpRequest } from '../http/http-message.js';

/** What the target of an Engine.IO request says. */
export interface EngineRequest {
  /** Version of the protocol. */
  readonly version: 3 | 4;
  /** Whether the answer is to be a script that calls a function. */
  readonly isJsonp: boolean;
  readonly transport: 'polling' | 'websocket';
  /** Whether it belongs to a session that is there already. */
  readonly hasSid: boolean;
  /** Whether Socket.IO runs on top: true unless the path is Engine.IO's own default. */
  readonly isSocketIo: boolean;
  /** Whether it asks for the change to WebSocket, which a middlebox may have taken out. */
  readonly isUpgrade: boolean;
}

/** Name and value pairs of a query, decoded where that is possible. */
export function queryOf(target: string): readonly (readonly [name: string, value: string])[] {
  const start = target.indexOf('?');
  if (start < 0 || start === target.length - 1) return [];
  return target
    .slice(start + 1)
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? [decode(pair), '']
        : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
    });
}

/** The request as Engine.IO 3 or 4 understands it, `null` when it is not one. @source Engine.IO protocol v3 and v4, "Handshake" */
export function engineRequestOf(request: HttpRequest): EngineRequest | null {
  const query = queryOf(request.target);
  const value = (name: string): string | undefined => query.find(([key]) => key === name)?.[1];
  const transport = value('transport');
  const version = value('EIO') === '4' ? 4 : value('EIO') === '3' ? 3 : null;
  if (version === null || (transport !== 'polling' && transport !== 'websocket')) return null;
  return {
    version,
    isJsonp: value('j') !== undefined,
    transport,
    hasSid: value('sid') !== undefined,
    isSocketIo: !request.target.startsWith('/engine.io'),
    isUpgrade: headerTokens(request.headers, 'upgrade').includes('websocket'),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
