import type { Frame } from './frame.js';
import { maskInPlace } from './mask-payload.js';

/**
 * The frame as bytes, masked when it has a key, with the shortest form of the length. Beyond that nothing is checked: a
 * lesson may need a frame that breaks the rules.
 *
 * @throws RangeError when `opcode` does not fit in four bits or `maskingKey` is not four bytes long.
 * @source RFC 6455, section 5.2
 */
export function encodeFrame(frame: Frame): Uint8Array {
  const { opcode, maskingKey, payload } = frame;
  if (opcode !== (opcode & 0x0f)) throw new RangeError('An opcode is a number from 0 to 15.');
  if (maskingKey !== null && maskingKey.length !== 4) {
    throw new RangeError('A masking key has four bytes.');
  }
  const { length } = payload;
  const lengthEnd = length <= 125 ? 2 : length <= 0xffff ? 4 : 10;
  const payloadStart = maskingKey === null ? lengthEnd : lengthEnd + 4;
  const bytes = new Uint8Array(payloadStart + length);

  bytes[0] =
    (frame.fin ? 0x80 : 0) |
    (frame.rsv1 ? 0x40 : 0) |
    (frame.rsv2 ? 0x20 : 0) |
    (frame.rsv3 ? 0x10 : 0) |
    opcode;
  const maskBit = maskingKey === null ? 0 : 0x80;
  if (lengthEnd === 2) bytes[1] = maskBit | length;
  else {
    bytes[1] = maskBit | (lengthEnd === 4 ? 126 : 127);
    // Six bytes of length are more than any array has.
    let rest = length;
    for (let index = lengthEnd - 1; index > 1 && rest > 0; index--) {
      bytes[index] = rest & 0xff;
      rest = Math.floor(rest / 256);
    }
  }
  bytes.set(payload, payloadStart);
  if (maskingKey !== null) {
    bytes.set(maskingKey, lengthEnd);
    maskInPlace(bytes, payloadStart, maskingKey, 0);
  }
  return bytes;
}
