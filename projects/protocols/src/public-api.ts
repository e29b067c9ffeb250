export { decoded, rejected, type Decoded } from './decoded.js';
export { PROTOCOL_ERROR, ProtocolError, type ProtocolErrorCode } from './protocol-error.js';

export {
  dissectConnection,
  type ConnectionDissectionOptions,
} from './connection/dissect-connection.js';
export type { BitRange, Dissection, Field, FieldContent } from './field/field.js';
export { findField } from './field/find-field.js';

export { fromBase64, toBase64 } from './bytes/base64.js';
export {
  decodeResp,
  encodeResp,
  encodeRespCommand,
  type DecodedResp,
  type RespValue,
} from './redis/resp.js';
export { concatBytes } from './bytes/concat-bytes.js';
export { fromHex, toHex } from './bytes/hex.js';
export { Utf8Validator } from './bytes/utf8-validator.js';
export { decodeUtf8, decodeUtf8Lossy, encodeUtf8 } from './bytes/utf8.js';

export type { BodyFraming } from './http/body-framing.js';
export { BROWSER_USER_AGENT, browserHeaders, type BrowserRequest } from './http/browser-headers.js';
export {
  ChunkedDecoder,
  type ChunkedDecoderOptions,
  type ChunkedResult,
} from './http/chunked-decoder.js';
export {
  contentCodingOf,
  decodeContent,
  inflateContent,
  type ContentCoding,
  type HttpContent,
} from './http/content-coding.js';
export type { Inflated } from './deflate/inflated.js';
export { encodeChunk, encodeLastChunk } from './http/chunked-encoding.js';
export { extendedConnect, extendedConnectAnswer } from './http/extended-connect.js';
export { decodeHttpRequestHead, type HttpRequestHead } from './http/decode-http-request-head.js';
export { decodeHttpRequest, type DecodedHttpRequest } from './http/decode-http-request.js';
export {
  decodeHttpResponse,
  type DecodedHttpResponse,
  type HttpResponseContext,
} from './http/decode-http-response.js';
export { dissectHttpRequest, dissectHttpResponse } from './http/dissect-http.js';
export { encodeHttpRequest, encodeHttpResponse } from './http/encode-http.js';
export { headerSize, headSize } from './http/header-size.js';
export { headerTokens, headerValue } from './http/header-value.js';
export {
  MAX_HTTP_BODY,
  MAX_HTTP_HEAD,
  type HttpHeaders,
  type HttpRequest,
  type HttpResponse,
} from './http/http-message.js';
export {
  HTTP2_FRAME_HEADER,
  http2Cost,
  type Http2Cost,
  type Http2Exchange,
} from './http/http2-cost.js';
export { HTTP_REASONS } from './http/http-reasons.js';

export { decodeAddress, dissectAddress, type WebSocketAddress } from './websocket/address.js';
export { acceptSteps, HANDSHAKE_GUID, type AcceptSteps } from './websocket/accept-steps.js';
export { answerUpgrade, type UpgradePolicy } from './websocket/answer-upgrade.js';
export {
  checkUpgradeRequest,
  type CheckedUpgradeRequest,
} from './websocket/check-upgrade-request.js';
export { checkUpgradeResponse } from './websocket/check-upgrade-response.js';
export { CLOSE_CODE_NAMES, closeCodeName, mayBeSent } from './websocket/close-code.js';
export {
  decodeClosePayload,
  encodeClosePayload,
  MAX_CLOSE_REASON,
  type ClosePayload,
} from './websocket/close-payload.js';
export { pageCloseRefusal, wsCloseRefusal, type CloseRefusal } from './websocket/close-refusal.js';
export { pageOpenRefusal, type OpenRefusal } from './websocket/open-refusal.js';
export { encodeFrame } from './websocket/encode-frame.js';
export { dissectClosePayload } from './websocket/dissect-close-payload.js';
export { dissectFrame, type FrameDissectionOptions } from './websocket/dissect-frame.js';
export { FRAME_ABNF, type AbnfRule } from './websocket/frame-abnf.js';
export type { FrameDecoderOptions } from './websocket/frame-decoder-options.js';
export { FrameDecoder, type FrameDecoderResult } from './websocket/frame-decoder.js';
export type { DecodedFrame, Frame } from './websocket/frame.js';
export { maskPayload } from './websocket/mask-payload.js';
export type { Inflate } from './websocket/inflate-message.js';
export { messageInflater } from './websocket/message-inflater.js';
export { maskSteps, type MaskStep } from './websocket/mask-steps.js';
export {
  MessageAssembler,
  type Assembled,
  type MessageAssemblerOptions,
  type MessageFault,
} from './websocket/message-assembler.js';
export {
  RECEIVERS,
  type ReceiverName,
  type ReceiverProfile,
} from './websocket/receiver-profile.js';
export {
  Receiver,
  type ReceiverEvent,
  type ReceiverFault,
  type ReceiverOptions,
} from './websocket/receiver.js';
export { verdicts, type Verdict, type VerdictOptions } from './websocket/verdict.js';
export { isControl, OPCODE, opcodeName } from './websocket/opcode.js';
export { secWebSocketAccept } from './websocket/sec-web-socket-accept.js';
export { sha1, Sha1 } from './websocket/sha1.js';
export type { HandshakeCheck } from './websocket/handshake-check.js';
export {
  requestVerdicts,
  responseVerdicts,
  type HandshakeVerdict,
} from './websocket/handshake-verdict.js';
export { upgradeRequestChecks } from './websocket/upgrade-request-checks.js';
export { upgradeResponseChecks, type UpgradeOffer } from './websocket/upgrade-response-checks.js';
export { upgradeRequestHeaders, type UpgradeRequest } from './websocket/upgrade-request-headers.js';

export { applyLine, type AppliedLine } from './sse/apply-line.js';
export { dissectEventStream } from './sse/dissect-event-stream.js';
export { encodeEvent, type EventToSend } from './sse/encode-event.js';
export {
  answerOf,
  DEFAULT_RECONNECTION_TIME,
  reconnectionOf,
  type EventStreamAnswer,
  type Reconnection,
} from './sse/event-source-connection.js';
export {
  EventStreamParser,
  type EventStreamParserOptions,
  type EventStreamResult,
} from './sse/event-stream-parser.js';
export type {
  EventStreamLine,
  EventStreamLineKind,
  EventStreamState,
  ServerSentEvent,
} from './sse/server-sent-event.js';

export { decodeEnginePacket } from './engine-io/decode-engine-packet.js';
export { decodeEnginePayload, ENGINE_PACKET_SEPARATOR } from './engine-io/decode-engine-payload.js';
export {
  decodeEngine3Binary,
  decodeEngine3BinaryPayload,
  decodeEngine3Packet,
  decodeEngine3Payload,
} from './engine-io/decode-engine3.js';
export {
  dissectEnginePacket,
  dissectEnginePayload,
  type EngineDissectionOptions,
} from './engine-io/dissect-engine.js';
export { dissectEngine3Payload } from './engine-io/dissect-engine3.js';
export {
  encodeEnginePacket,
  encodeEnginePayload,
  type EnginePacketToSend,
} from './engine-io/encode-engine.js';
export {
  encodeEngine3BinaryPayload,
  encodeEngine3Packet,
  encodeEngine3Payload,
  type Engine3PacketToSend,
} from './engine-io/encode-engine3.js';
export { decodeEngineHandshake, type EngineHandshake } from './engine-io/engine-handshake.js';
export {
  ENGINE_PACKET_TYPES,
  type EnginePacket,
  type EnginePacketType,
} from './engine-io/engine-packet.js';
export {
  checkEngineQuery,
  ENGINE_REFUSALS,
  type EngineQuery,
  type EngineRefusal,
  type EngineServerView,
} from './engine-io/engine-refusal.js';
export {
  decodeWebTransportHeader,
  encodeWebTransportHeader,
  type WebTransportHeader,
} from './engine-io/web-transport-header.js';
export { decodeJsonp, decodeJsonpForm, encodeJsonp, encodeJsonpForm } from './engine-io/jsonp.js';

export {
  deconstructAttachments,
  reconstructAttachments,
  type Placeholder,
} from './socket-io/attachments.js';
export { decodeSocketPacket4, type SocketPacket4 } from './socket-io/decode-socket-packet4.js';
export { decodeSocketPacket, type SocketPacketLimits } from './socket-io/decode-socket-packet.js';
export { dissectSocketPacket } from './socket-io/dissect-socket-packet.js';
export {
  encodeSocketPacket,
  type EncodedSocketPacket,
  type SocketPacketToSend,
} from './socket-io/encode-socket-packet.js';
export { recoveryOf, recoveryOffset, type Recovery } from './socket-io/recovery.js';
export { SocketPacketAssembler } from './socket-io/socket-packet-assembler.js';
export {
  SOCKET_PACKET_TYPES,
  type SocketPacket,
  type SocketPacketType,
} from './socket-io/socket-packet.js';

export { dissectLengthFrames } from './tcp/dissect-length-frames.js';
export {
  dissectLengthFrame,
  encodeLengthFrame,
  LengthFrameDecoder,
  type LengthFraming,
  type LengthFramingResult,
} from './tcp/length-framing.js';

export type { Har, HarEntry, HarPair, HarWebSocketMessage } from './har/har.js';
export { recordingFromHar, type HarReading } from './har/recording-from-har.js';
export { recordingToHar, type HarOptions } from './har/recording-to-har.js';

export { causesOf } from './trace/causes-of.js';
export { allEffectsOf, effectsOf } from './trace/effects-of.js';
export { meaningOf } from './trace/meaning-of.js';
export {
  MAX_HEADLINE,
  type Meaning,
  type MeaningField,
  type MeaningLayer,
} from './trace/meaning.js';
export { recordingDigest } from './trace/recording-digest.js';
export { recordingFromJson } from './trace/recording-from-json.js';
export {
  MAX_RECORDING_BYTES,
  MAX_RECORDING_ENTRIES,
  MAX_RECORDING_TEXT,
} from './trace/recording-limits.js';
export { recordingToJson } from './trace/recording-to-json.js';
export { timerChangeOf, type TimerChange } from './trace/timer-change.js';
export type {
  Recording,
  TraceCause,
  TraceDirection,
  TraceEntry,
  TraceKind,
  TraceLayer,
  TraceObject,
  TraceValue,
} from './trace/trace-entry.js';
