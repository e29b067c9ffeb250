// The language in use: another one is another file of the same shape. One module per page, so that a page loads no other's words.
export { WEBSOCKET_INTERFACE_EN as WEBSOCKET_INTERFACE_WORDS } from './websocket-interface.en';
