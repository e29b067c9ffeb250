// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { OFTEN_WRITTEN_EN as OFTEN_WRITTEN_WORDS } from './often-written.en';
