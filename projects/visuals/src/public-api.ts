/** What every lab needs. A picture that only some draw has an entry of its own, `@wirelight/visuals/<folder>`, so that the others do not load it. */
export { Bytes } from './bytes/bytes';
export { CauseChain } from './cause-chain/cause-chain';
export { ChoiceSetting } from './choice-setting/choice-setting';
export type { ChoiceAppearance, ChoiceOptions } from './choice-setting/choice-setting.view';
export { ConnectionState } from './connection-state/connection-state';
export {
  connectionStateAt,
  type ConnectionStateView,
  type TransportInUse,
} from './connection-state/connection-state.view';
export { Dock } from './dock/dock';
export { EarlyValue } from './early-value/early-value';
export { moveInGrid } from './fields/move-in-grid';
export { formatSize } from './format/format-size';
export { formatTime } from './format/format-time';
export { headlineOf } from './meaning/headline-of';
export { NumberSetting } from './number-setting/number-setting';
export { clampNumber, type NumberLimits } from './number-setting/number-setting.view';
export { Packet } from './packet/packet';
export { prepareSequence } from './sequence/prepare-sequence';
export { Sequence } from './sequence/sequence';
export { toSequenceSvg } from './sequence/sequence-svg';
export {
  cursorAt,
  cursorAtEnd,
  cursorOn,
  stepBack,
  stepForward,
  type Cursor,
} from './timeline/cursor';
export { flightsOf, type Flights } from './timeline/flights';
export { createFold, type Fold } from './timeline/fold';
export {
  createPlayback,
  PLAYBACK_SPEEDS,
  speedLabel,
  type Playback,
  type PlaybackSpeed,
} from './timeline/playback';
export { createTimeScale, type TimeGap, type TimeScale } from './timeline/time-scale';
export { WireEntry } from './wire-entry/wire-entry';
export { WireLog } from './wire-log/wire-log';
