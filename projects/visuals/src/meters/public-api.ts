export { Meters } from './meters';
export type { Meter, MeterRow } from './meters.view';
