/** Harnesses of components, for the specs and stories of what is built out of them. */
export { ConnectionStateHarness } from '../connection-state/connection-state.harness';
export { WireLogHarness } from '../wire-log/wire-log.harness';
