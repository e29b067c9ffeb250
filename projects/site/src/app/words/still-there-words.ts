// The language in use: another one is another file of the same shape.
export { STILL_THERE_EN as STILL_THERE_WORDS } from './still-there.en';
