/** The answers of an Engine.IO server to a request that it does not take; the index is the code on the wire. */
export const ENGINE_REFUSALS = [
  'Transport unknown',
  'Session ID unknown',
  'Bad handshake method',
  'Bad request',
  'Forbidden',
  'Unsupported protocol version',
] as const;

/** Why a server refuses a request: the JSON body of its 400 (403 for `Forbidden`). */
export interface EngineRefusal {
  /** Index in `ENGINE_REFUSALS`. */
  readonly code: number;
  readonly message: string;
  /** What was wrong, for people. */
  readonly reason: string;
}

/** What a server looks at. */
export interface EngineQuery {
  readonly method: string;
  /** Decoded parameters of the query. */
  readonly parameters: Readonly<Partial<Record<string, string>>>;
  /** Whether the request asks for the upgrade to WebSocket. */
  readonly isUpgrade: boolean;
}

/** What a server knows. */
export interface EngineServerView {
  /** Default `polling` and `websocket`. */
  readonly transports?: readonly string[];
  /** Transport and protocol of each open session. */
  readonly sessions?: ReadonlyMap<string, { readonly transport: string; readonly protocol: 3 | 4 }>;
  /** Whether protocol 3 is spoken as well, default false. */
  readonly allowEIO3?: boolean;
}

/**
 * The rules for the query of an Engine.IO request, in the order in which the server applies them.
 *
 * @returns `null` for a request that is taken.
 * @source Engine.IO protocol v4, "Handshake"; engine.io 6.6, `verify` and `handshake` in lib/server.ts
 */
export function checkEngineQuery(
  { method, parameters, isUpgrade }: EngineQuery,
  view: EngineServerView = {},
): EngineRefusal | null {
  const { transport = '', sid, EIO } = parameters;
  const { transports = ['polling', 'websocket'], sessions } = view;
  if (!transports.includes(transport) || transport === 'webtransport') {
    return refusal(0, `transport is ${JSON.stringify(transport)}`);
  }
  const protocol = EIO === '4' ? 4 : 3;
  if (sid !== undefined && sid !== '') {
    const session = sessions?.get(sid);
    if (session === undefined) return refusal(1, `no session ${JSON.stringify(sid)}`);
    if (!isUpgrade && session.transport !== transport) {
      return refusal(3, `the session is on ${session.transport} already`);
    }
    return session.protocol === protocol ? null : refusal(3, 'EIO is not that of the session');
  }
  if (method !== 'GET') return refusal(2, `a session opens with GET, not ${method}`);
  if (transport === 'websocket' && !isUpgrade) {
    return refusal(3, 'transport=websocket without Upgrade');
  }
  return protocol === 3 && view.allowEIO3 !== true
    ? refusal(5, EIO === undefined ? 'EIO is missing' : `EIO is ${JSON.stringify(EIO)}`)
    : null;
}

function refusal(code: number, reason: string): EngineRefusal {
  return { code, message: ENGINE_REFUSALS[code] ?? '', reason };
}
