/**
 * What a page needs to describe, request, receive and read runs, and the scenarios. Loads neither client nor server: see `./realm` for
 * those. A bundler that splits code keeps all of this together; `./core` and `./scenarios/<id>/scenario` are the same in parts.
 */
export * from './core/public-api.js';
export { SAME_NEWS } from './scenarios/same-news/scenario.js';
export { SIX_AT_A_TIME } from './scenarios/six-at-a-time/scenario.js';
export { CLIMBING_TO_WEBSOCKET } from './scenarios/climbing-to-websocket/scenario.js';
export { ONE_WIRE_MANY_NAMESPACES } from './scenarios/one-wire-many-namespaces/scenario.js';
export { BOARD_PLACES, BOARD_RECEIVERS } from './scenarios/room-board/forms.js';
export { BEHIND_THE_BALANCER } from './scenarios/behind-the-balancer/scenario.js';
export { TWO_SERVERS } from './scenarios/two-servers/scenario.js';
export { ROOM_BOARD } from './scenarios/room-board/scenario.js';
export { THE_LONG_ANSWER } from './scenarios/the-long-answer/scenario.js';
export { THE_ORDERS_PUZZLE } from './scenarios/the-orders-puzzle/scenario.js';
export { TWO_GENERATIONS } from './scenarios/two-generations/scenario.js';
export { WHEN_CLIMBING_FAILS } from './scenarios/when-climbing-fails/scenario.js';
export { WHO_GETS_IT } from './scenarios/who-gets-it/scenario.js';
export { ENGINE_IO_ALONE } from './scenarios/engine-io-alone/scenario.js';
export { INSIDE_THE_SERVER } from './scenarios/inside-the-server/scenario.js';
export { ONE_MANAGER } from './scenarios/one-manager/scenario.js';
export { THE_SERVER_TAKES_OVER } from './scenarios/the-server-takes-over/scenario.js';
export { WRONG_PARTNER } from './scenarios/wrong-partner/scenario.js';
export { GOODBYE } from './scenarios/goodbye/scenario.js';
export { COME_BACK } from './scenarios/come-back/scenario.js';
export { HOW_FAR_AWAY } from './scenarios/how-far-away/scenario.js';
export { FROZEN_TAB } from './scenarios/frozen-tab/scenario.js';
export { PICK_UP_WHERE_YOU_LEFT } from './scenarios/pick-up-where-you-left/scenario.js';
export { POISONED_CACHE } from './scenarios/poisoned-cache/scenario.js';
export { RECONNECT_LOCK } from './scenarios/reconnect-lock/scenario.js';
export { SOMEONE_ELSES_PAGE } from './scenarios/someone-elses-page/scenario.js';
export { STILL_THERE } from './scenarios/still-there/scenario.js';
export { THUNDERING_HERD } from './scenarios/thundering-herd/scenario.js';
export { TWO_HEARTBEATS } from './scenarios/two-heartbeats/scenario.js';
export { WHO_ARE_YOU } from './scenarios/who-are-you/scenario.js';
