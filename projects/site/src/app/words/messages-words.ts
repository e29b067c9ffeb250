// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { MESSAGES_EN as MESSAGES_WORDS } from './messages.en';
