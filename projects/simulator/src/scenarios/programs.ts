import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioProgram } from '../realm/scenario-program.js';
import { CLIMBING_TO_WEBSOCKET_PROGRAM } from './climbing-to-websocket/program.js';
import { ASK_AND_ANSWER_PROGRAM } from './ask-and-answer/program.js';
import { BEHIND_THE_BALANCER_PROGRAM } from './behind-the-balancer/program.js';
import { ENGINE_IO_ALONE_PROGRAM } from './engine-io-alone/program.js';
import { GOODBYE_PROGRAM } from './goodbye/program.js';
import { INSIDE_THE_SERVER_PROGRAM } from './inside-the-server/program.js';
import { ONE_MANAGER_PROGRAM } from './one-manager/program.js';
import { ONE_WIRE_MANY_NAMESPACES_PROGRAM } from './one-wire-many-namespaces/program.js';
import { PICK_UP_WHERE_YOU_LEFT_PROGRAM } from './pick-up-where-you-left/program.js';
import { ROOM_BOARD_PROGRAM } from './room-board/program.js';
import { SOMEONE_ELSES_PAGE_PROGRAM } from './someone-elses-page/program.js';
import { THE_LONG_ANSWER_PROGRAM } from './the-long-answer/program.js';
import { THE_ORDERS_PUZZLE_PROGRAM } from './the-orders-puzzle/program.js';
import { THE_WEBSOCKET_INTERFACE_PROGRAM } from './the-websocket-interface/program.js';
import { TRANSPORT_PROGRAMS } from './transport-programs.js';
import { WHO_GETS_IT_PROGRAM } from './who-gets-it/program.js';

/** Every scenario that can be run, by its id. */
export const PROGRAMS: ReadonlyMap<string, ScenarioProgram<Scenario>> = new Map(
  [
    CLIMBING_TO_WEBSOCKET_PROGRAM,
    ASK_AND_ANSWER_PROGRAM,
    BEHIND_THE_BALANCER_PROGRAM,
    ENGINE_IO_ALONE_PROGRAM,
    GOODBYE_PROGRAM,
    THE_WEBSOCKET_INTERFACE_PROGRAM,
    INSIDE_THE_SERVER_PROGRAM,
    ONE_MANAGER_PROGRAM,
    ONE_WIRE_MANY_NAMESPACES_PROGRAM,
    PICK_UP_WHERE_YOU_LEFT_PROGRAM,
    ROOM_BOARD_PROGRAM,
    SOMEONE_ELSES_PAGE_PROGRAM,
    THE_LONG_ANSWER_PROGRAM,
    THE_ORDERS_PUZZLE_PROGRAM,
    WHO_GETS_IT_PROGRAM,
    ...TRANSPORT_PROGRAMS,
  ].map((program) => [program.scenario.id, program]),
);
