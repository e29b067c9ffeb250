// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { HANDSHAKE_EN as HANDSHAKE_WORDS } from './handshake.en';
