// Stands in for engine.io-client's globals: same exports. Its nextTick is a microtask of a Promise; ours is the same
// microtask, but a handler that throws inside is reported as an entry of the recording.
export const nextTick = (callback) => environment.nextTick(callback);
export const globalThisShim = environment.self;
export const defaultBinaryType = 'arraybuffer';
export function createCookieJar() {}
