// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { GOODBYE_EN as GOODBYE_WORDS } from './goodbye.en';
