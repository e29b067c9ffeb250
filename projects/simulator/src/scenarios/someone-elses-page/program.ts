import type { ScenarioProgram } from '../../realm/scenario-program.js';
import type { Scenario } from '../../scenario/scenario.js';
import { startAnn, startEvilPage, startRobot, startSpeaker } from './client.js';
import { SOMEONE_ELSES_PAGE } from './scenario.js';
import { startBank, startGate } from './server.js';

export const SOMEONE_ELSES_PAGE_PROGRAM: ScenarioProgram<Scenario> = {
  scenario: SOMEONE_ELSES_PAGE,
  servers: { bank: startBank, gate: startGate },
  clients: { ann: startAnn, evil: startEvilPage, robot: startRobot, speaker: startSpeaker },
};
