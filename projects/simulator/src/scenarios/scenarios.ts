import type { Scenario } from '../scenario/scenario.js';
import { ASK_AND_ANSWER } from './ask-and-answer/scenario.js';
import { BEHIND_THE_BALANCER } from './behind-the-balancer/scenario.js';
import { CLIMBING_TO_WEBSOCKET } from './climbing-to-websocket/scenario.js';
import { ENGINE_IO_ALONE } from './engine-io-alone/scenario.js';
import { GOODBYE } from './goodbye/scenario.js';
import { INSIDE_THE_SERVER } from './inside-the-server/scenario.js';
import { ONE_MANAGER } from './one-manager/scenario.js';
import { ONE_WIRE_MANY_NAMESPACES } from './one-wire-many-namespaces/scenario.js';
import { THE_WEBSOCKET_INTERFACE } from './the-websocket-interface/scenario.js';
import { TRANSPORT_SCENARIOS } from './transport-scenarios.js';
import { PICK_UP_WHERE_YOU_LEFT } from './pick-up-where-you-left/scenario.js';
import { ROOM_BOARD } from './room-board/scenario.js';
import { SOMEONE_ELSES_PAGE } from './someone-elses-page/scenario.js';
import { THE_LONG_ANSWER } from './the-long-answer/scenario.js';
import { THE_ORDERS_PUZZLE } from './the-orders-puzzle/scenario.js';
import { WHO_GETS_IT } from './who-gets-it/scenario.js';

/** Every scenario as data, in the order of a list. Loads no program: those stand in `PROGRAMS`. */
export const SCENARIOS: readonly Scenario[] = [
  CLIMBING_TO_WEBSOCKET,
  GOODBYE,
  THE_WEBSOCKET_INTERFACE,
  ...TRANSPORT_SCENARIOS,
  ASK_AND_ANSWER,
  ONE_MANAGER,
  ONE_WIRE_MANY_NAMESPACES,
  WHO_GETS_IT,
  ROOM_BOARD,
  THE_ORDERS_PUZZLE,
  ENGINE_IO_ALONE,
  THE_LONG_ANSWER,
  INSIDE_THE_SERVER,
  BEHIND_THE_BALANCER,
  PICK_UP_WHERE_YOU_LEFT,
  SOMEONE_ELSES_PAGE,
];
