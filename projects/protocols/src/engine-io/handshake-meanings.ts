/** What the members of the handshake object are for. @source Engine.IO protocol v4, "Handshake" */
export const HANDSHAKE_MEANINGS: Readonly<Record<string, string>> = {
  sid: 'session id, in every later request',
  upgrades: 'transports the client may change to',
  pingInterval: 'ms between two pings of the server',
  pingTimeout: 'ms the other side may take to answer',
  maxPayload: 'bytes of one polling body at most',
};
