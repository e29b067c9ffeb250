// What a run gets from the bundle. `environment` is the parameter of the function that the build wraps around it. Each half
// is evaluated when it is first asked for: a host that is only a client never pays for the server.
module.exports = {
  get Server() {
    return require('socket.io').Server;
  },
  get io() {
    return require('./client.js').io;
  },
  get Manager() {
    return require('./client.js').Manager;
  },
};
