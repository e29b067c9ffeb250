/** What the benchmark of playing a recording needs, in one module: the pure parts, without Angular. */
export { allEffectsOf, causesOf } from '@wirelight/protocols';
export { runScenario } from '@wirelight/simulator/realm';
export { connectionStateAt } from '../../projects/visuals/src/connection-state/connection-state.view';
export { createFold } from '../../projects/visuals/src/timeline/fold';
export { cursorAt, cursorOn } from '../../projects/visuals/src/timeline/cursor';
export { createTimeScale } from '../../projects/visuals/src/timeline/time-scale';
export { toWireLogView, countRows } from '../../projects/visuals/src/wire-log/wire-log.view';
