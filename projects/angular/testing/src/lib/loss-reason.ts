/**
 * Why a connection ends without the client's wish, as the `disconnect` event tells it. After
 * `io server disconnect` the socket does not connect again by itself; after the others it does.
 *
 * @source socket.io-client, `Socket.DisconnectReason`, without the client's own `io client disconnect`
 */
export type LossReason =
  'io server disconnect' | 'ping timeout' | 'transport close' | 'transport error' | 'parse error';
