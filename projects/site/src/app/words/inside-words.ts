// The language in use: another one is another file of the same shape.
export { INSIDE_EN as INSIDE_WORDS } from './inside.en';
