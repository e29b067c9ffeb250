// One evaluation of the client for many hosts: a crowd of a thousand would not get warm otherwise. The transports are those of
// engine.io-client, each with the browser of its host in place of the globals.
import { Request, XHR } from 'node_modules/engine.io-client/build/esm/transports/polling-xhr.js';
import { WS } from 'node_modules/engine.io-client/build/esm/transports/websocket.js';
import { Manager } from 'socket.io-client';

export function clientOn(browser) {
  class HostXHR extends XHR {
    request(options = {}) {
      Object.assign(options, { xd: this.xd }, this.opts);
      return new Request(() => new browser.XMLHttpRequest(), this.uri(), options);
    }
  }
  class HostWebSocket extends WS {
    createSocket(uri, protocols) {
      return protocols ? new browser.WebSocket(uri, protocols) : new browser.WebSocket(uri);
    }
  }
  const classes = { polling: HostXHR, websocket: HostWebSocket };

  class HostManager extends Manager {
    constructor(uri, options = {}) {
      const names = options.transports ?? ['polling', 'websocket'];
      super(uri, { ...options, transports: names.map((name) => classes[name] ?? name) });
    }
  }

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
    const manager = isNew ? new HostManager(origin, options) : known;
    if (known === undefined) managers.set(origin, manager);
    return manager.socket(pathname, options);
  };
  return { io, Manager: HostManager };
}
