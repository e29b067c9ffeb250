// socket.io-client 2.5, which speaks Engine.IO 3 and Socket.IO 4: in a bundle of its own, loaded only by who needs it.
module.exports = {
  get io2() {
    return require('socket.io-client-2.5');
  },
};
