// `crypto`: session ids want random bytes, at once or through a callback.
export function randomBytes(size, callback) {
  const bytes = Buffer.from(environment.crypto.getRandomValues(new Uint8Array(size)));
  if (callback === undefined) return bytes;
  environment.nextTick(() => callback(null, bytes));
  return undefined;
}

// Only asked for an ETag of the client script that the server would serve; ours has `serveClient: false`.
export function createHash() {
  throw new Error('createHash: the realm serves no client script. Use { serveClient: false }.');
}

export default { randomBytes, createHash };
