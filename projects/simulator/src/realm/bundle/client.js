// The client as the realm's own platform has it. `main.cjs` evaluates it only when somebody asks.
import { Socket as EngineSocket, Transport, transports } from 'engine.io-client';
import { url } from 'node_modules/socket.io-client/build/esm/url.js';
import { io, Manager, Socket } from 'socket.io-client';

export { EngineSocket, io, Manager, url };

/** Classes for `projects/simulator/src/layers`. The transport of XMLHttpRequest inherits `_poll` and `onData` from Polling. */
export const classes = {
  'socket.io-client': { Manager, Socket },
  'engine.io-client': { Socket: EngineSocket, Transport, Polling: transports.polling },
};
