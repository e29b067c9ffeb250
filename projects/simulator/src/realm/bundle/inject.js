// Every name exported here replaces the global of the same name in all modules of the bundle.
export { Buffer } from 'buffer';

export const {
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  clearImmediate,
  Date,
  XMLHttpRequest,
  crypto,
  self,
} = environment;

// socket.io runs handlers and middleware through nextTick: a program that throws is caught in there.
export const process = {
  env: {},
  platform: 'browser',
  version: '',
  nextTick: (callback, ...args) => environment.nextTick(() => callback(...args)),
};

export const __dirname = '/';
