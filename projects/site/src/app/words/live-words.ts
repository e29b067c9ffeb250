// The language in use: another one is another file of the same shape.
export { LIVE_EN as LIVE_WORDS } from './live.en';
