import { serveRealm } from './serve-realm.js';

// A Worker as a page would write it; the browser tests start this one. Here the global object has the type of a page's, whose
// `postMessage` takes more than a Worker's.
serveRealm(globalThis as never);
