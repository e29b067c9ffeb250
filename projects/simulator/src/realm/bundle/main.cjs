// What a run gets from the bundle. `environment` is the parameter of the function that the build wraps around it. Each half
// is evaluated when it is first asked for: a host that is only a client never pays for the server.
module.exports = {
  get Server() {
    return require('socket.io').Server;
  },
  /** The adapter that joins several servers, as `createAdapter(pubClient, subClient)`. */
  get createAdapter() {
    return require('@socket.io/redis-adapter').createAdapter;
  },
  get Buffer() {
    return Buffer;
  },
  get engine() {
    return require('engine.io');
  },
  get EngineSocket() {
    return require('./client.js').EngineSocket;
  },
  get clientOn() {
    return require('./client-on.js').clientOn;
  },
  get io() {
    return require('./client.js').io;
  },
  get Manager() {
    return require('./client.js').Manager;
  },
  /** How the client reads an address, for `projects/simulator/src/layers`. */
  get clientUrl() {
    return require('./client.js').url;
  },
  /** Classes of the server, for `projects/simulator/src/layers`. Files, because not all of them are exported by name. */
  get serverClasses() {
    const { Server, Socket, Namespace } = require('socket.io');
    return {
      'engine.io': {
        Server: require('engine.io').Server,
        Socket: require('engine.io').Socket,
        Transport: require('engine.io').Transport,
        Polling: require('node_modules/engine.io/build/transports/polling.js').Polling,
        WebSocket: require('engine.io').transports.websocket,
      },
      'socket.io': {
        Server,
        Client: require('node_modules/socket.io/dist/client.js').Client,
        Namespace,
        Socket,
      },
      'socket.io-adapter': { Adapter: require('socket.io-adapter').Adapter },
    };
  },
  /** Classes of the client. */
  get clientClasses() {
    return require('./client.js').classes;
  },
};
