/**
 * socket.io-client as this package loads it: not an entry point for applications. It stands in a file of
 * its own because socket.io-client does not say that it has no side effects, so that a bundler keeps it
 * wherever it keeps a file that imports it. This file is left out where no socket is made, such as in a
 * library that only knows `SOCKET_CONFIG_TOKEN` or an error class.
 */
export { io } from 'socket.io-client';
