/**
 * The platform's own source of randomness, in the form that programs get it in: for servers that run in real time, whose ids
 * have to be as hard to guess as those of any other.
 */
export const PLATFORM_CRYPTO = {
  getRandomValues: <T extends ArrayBufferView>(target: T): T => {
    const { buffer, byteOffset, byteLength } = target;
    // eslint-disable-next-line no-restricted-globals -- no run under virtual time uses this
    globalThis.crypto.getRandomValues(
      new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength),
    );
    return target;
  },
};
