/** What the visuals' benchmark needs, in one module: the pure parts, without Angular. */
export { runScenario } from '@wirelight/simulator/realm';
export { connectionStateAt } from '../../projects/visuals/src/connection-state/connection-state.view';
export { ROOMY } from '../../projects/visuals/src/sequence/place-entries';
export { createSequenceLayout } from '../../projects/visuals/src/sequence/sequence-layout';
export { toSequenceView } from '../../projects/visuals/src/sequence/sequence.view';
export { cursorOn } from '../../projects/visuals/src/timeline/cursor';
