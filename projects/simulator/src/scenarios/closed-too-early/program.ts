import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startEffect, startImpatient, startLeaver, startOutcast } from './clients.js';
import { CLOSED_TOO_EARLY } from './scenario.js';
import { startServer } from './server.js';

export const CLOSED_TOO_EARLY_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: CLOSED_TOO_EARLY,
  servers: { server: startServer },
  clients: {
    effect: startEffect,
    leaver: startLeaver,
    impatient: startImpatient,
    outcast: startOutcast,
  },
};
