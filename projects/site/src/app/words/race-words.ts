// The language in use: another one is another file of the same shape.
export { RACE_EN as RACE_WORDS } from './race.en';
