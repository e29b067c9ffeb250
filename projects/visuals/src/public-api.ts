export { Abnf } from './abnf/abnf';
export { AcceptChain } from './accept-chain/accept-chain';
export { Bytes } from './bytes/bytes';
export { CallPath } from './call-path/call-path';
export { CauseChain } from './cause-chain/cause-chain';
export { ChoiceSetting } from './choice-setting/choice-setting';
export type { ChoiceAppearance, ChoiceOptions } from './choice-setting/choice-setting.view';
export type { ClusterHosts } from './cluster-map/cluster-hosts';
export { ClusterMap, type ServerSwitch } from './cluster-map/cluster-map';
export { toClusterView } from './cluster-map/cluster-map.view';
export { readCluster } from './cluster-map/read-cluster';
export { ConnectionState } from './connection-state/connection-state';
export {
  connectionStateAt,
  type ConnectionStateView,
  type TransportInUse,
} from './connection-state/connection-state.view';
export { Credentials } from './credentials/credentials';
export {
  toCredentialsView,
  type CredentialRow,
  type CredentialWay,
} from './credentials/credentials.view';
export { Dock } from './dock/dock';
export { EarlyValue } from './early-value/early-value';
export { moveInGrid } from './fields/move-in-grid';
export { formatSize } from './format/format-size';
export { formatTime } from './format/format-time';
export { FrameGrid } from './frame-grid/frame-grid';
export { HandshakeChecks } from './handshake-checks/handshake-checks';
export { HandshakeVerdicts } from './handshake-verdicts/handshake-verdicts';
export { headlineOf } from './meaning/headline-of';
export { IoCalls } from './io-calls/io-calls';
export { LaneChart } from './lane-chart/lane-chart';
export type { ChartLane, ChartPoint } from './lane-chart/lane-chart.view';
export { MaskSteps } from './mask-steps/mask-steps';
export { Meters } from './meters/meters';
export type { Meter, MeterRow } from './meters/meters.view';
export { NumberSetting } from './number-setting/number-setting';
export { clampNumber, type NumberLimits } from './number-setting/number-setting.view';
export { ObjectGraph } from './object-graph/object-graph';
export { Packet } from './packet/packet';
export { ProxyReading } from './proxy-reading/proxy-reading';
export { toProxyReadingView, type ProxyReadingView } from './proxy-reading/proxy-reading.view';
export { RoomBoard, type BoardMove } from './room-board/room-board';
export { toRoomBoardView, type RoomBoardView } from './room-board/room-board.view';
export { Sequence } from './sequence/sequence';
export { toSequenceSvg } from './sequence/sequence-svg';
export { CLIENT_MACHINES, type ObservedMachine } from './state-machine/client-machines';
export { StateMachine } from './state-machine/state-machine';
export type { Machine, MachineEdge, MachineState } from './state-machine/state-machine.view';
export { stateStepsOf, type MachineSource, type StateStep } from './state-machine/state-steps';
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
export { createPlayback, PLAYBACK_SPEEDS, speedLabel, type Playback } from './timeline/playback';
export { createTimeScale, type TimeGap, type TimeScale } from './timeline/time-scale';
export { Timers } from './timers/timers';
export { Verdicts } from './verdicts/verdicts';
export { WireEntry } from './wire-entry/wire-entry';
export { WireLog } from './wire-log/wire-log';
