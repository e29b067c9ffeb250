import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import {
  startWithAddress,
  startWithAuth,
  startWithCookie,
  startWithHeader,
  startWithMessage,
  startWithNothing,
  startWithSubprotocol,
  startWithTicket,
} from './client.js';
import { WHO_ARE_YOU } from './scenario.js';
import { startGate, startGuarded } from './server.js';

export const WHO_ARE_YOU_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: WHO_ARE_YOU,
  servers: { guarded: startGuarded, gate: startGate },
  clients: {
    auth: startWithAuth,
    header: startWithHeader,
    message: startWithMessage,
    address: startWithAddress,
    subprotocol: startWithSubprotocol,
    cookie: startWithCookie,
    ticket: startWithTicket,
    nothing: startWithNothing,
  },
};
