// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { FRAMING_EN as FRAMING_WORDS } from './framing.en';
