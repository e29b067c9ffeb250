// socket.io-client 2.5, which speaks Engine.IO 3 and Socket.IO 4: in a bundle of its own, loaded only by who needs it.
module.exports = {
  get io2() {
    return require('socket.io-client-2.5');
  },
  /** Classes for `projects/simulator/src/layers`. */
  get classes() {
    return {
      'engine.io-client 3': {
        Socket:
          require('node_modules/socket.io-client-2.5/node_modules/engine.io-client/lib/index.js')
            .Socket,
      },
    };
  },
};
