import { serveRealm } from './serve-realm.js';

// A Worker as a page would write it; the browser tests start this one.
serveRealm(globalThis as never);
