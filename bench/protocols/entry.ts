/** What the benchmarks of the protocols measure, in one module. */
export {
  decodeEnginePayload,
  decodeSocketPacket,
  decodeUtf8,
  dissectEnginePacket,
  dissectFrame,
  encodeUtf8,
  maskPayload,
  Receiver,
  RECEIVERS,
} from '@wirelight/protocols';
export { maskInPlace } from '../../projects/protocols/src/websocket/mask-payload.js';
