// The language in use: another one is another file of the same shape.
export { CLIMBING_EN as CLIMBING_WORDS } from './climbing.en';
