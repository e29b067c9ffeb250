// One evaluation of the client for many hosts: a crowd of a thousand would not get warm otherwise. The transports are those of
// engine.io-client, each with the browser of its host in place of the globals.
import { Request, XHR } from 'node_modules/engine.io-client/build/esm/transports/polling-xhr.js';
import { WS } from 'node_modules/engine.io-client/build/esm/transports/websocket.js';
import { Manager } from 'socket.io-client';

/** The option that brings a transport its browser. Classes for each host instead would give every client shapes of its own. */
const BROWSER = Symbol('browser');

class HostXHR extends XHR {
  request(options = {}) {
    Object.assign(options, { xd: this.xd }, this.opts);
    return new Request(() => new this.opts[BROWSER].XMLHttpRequest(), this.uri(), options);
  }
}

class HostWebSocket extends WS {
  createSocket(uri, protocols) {
    const { WebSocket } = this.opts[BROWSER];
    return protocols ? new WebSocket(uri, protocols) : new WebSocket(uri);
  }
}

const TRANSPORTS = { polling: HostXHR, websocket: HostWebSocket };

export function clientOn(browser) {
  const managerOf = (uri, options = {}) => {
    const names = options.transports ?? ['polling', 'websocket'];
    const transports = names.map((name) => TRANSPORTS[name] ?? name);
    return new Manager(uri, { ...options, transports, [BROWSER]: browser });
  };
  function HostManager(uri, options) {
    return managerOf(uri, options);
  }
  HostManager.prototype = Manager.prototype;

  // As `io` of socket.io-client has it: one Manager for an origin, another one where the namespace is taken.
  const managers = new Map();
  const io = (uri, options = {}) => {
    const { origin, pathname } = new URL(uri);
    const known = managers.get(origin);
    const isNew =
      options.forceNew === true ||
      options.multiplex === false ||
      known === undefined ||
      known.nsps[pathname] !== undefined;
    const manager = isNew ? managerOf(origin, options) : known;
    if (known === undefined) managers.set(origin, manager);
    return manager.socket(pathname, options);
  };
  return { io, Manager: HostManager };
}
