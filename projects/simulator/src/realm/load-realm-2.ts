import type { CreateRealm2 } from './realm.js';

let loaded: Promise<CreateRealm2> | null = null;

/**
 * Loads socket.io-client 2.5, once. It weighs half as much as everything else, so a run loads it only when its programs say
 * that they need it.
 */
export function loadRealm2(): Promise<CreateRealm2> {
  loaded ??= import('./generated/realm-2.js').then(({ createRealm2 }) => createRealm2);
  return loaded;
}
