export { LaneChart } from './lane-chart';
export type { ChartLane, ChartPoint } from './lane-chart.view';
