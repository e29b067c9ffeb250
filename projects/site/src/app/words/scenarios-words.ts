// The language in use: another one is another file of the same shape.
export { SCENARIOS_EN as SCENARIOS_WORDS } from './scenarios.en';
