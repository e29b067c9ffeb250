import type { ScenarioProgram } from '../realm/scenario-program.js';
import type { Scenario } from '../scenario/scenario.js';
import { FROZEN_TAB_PROGRAM } from './frozen-tab/program.js';
import { RECONNECT_LOCK_PROGRAM } from './reconnect-lock/program.js';
import { SAME_NEWS_PROGRAM } from './same-news/program.js';
import { STILL_THERE_PROGRAM } from './still-there/program.js';
import { THUNDERING_HERD_PROGRAM } from './thundering-herd/program.js';
import { WHEN_CLIMBING_FAILS_PROGRAM } from './when-climbing-fails/program.js';
import { WRONG_PARTNER_PROGRAM } from './wrong-partner/program.js';

/** Scenarios about transports, faults and proxies. */
export const TRANSPORT_PROGRAMS: readonly ScenarioProgram<Scenario>[] = [
  SAME_NEWS_PROGRAM,
  WHEN_CLIMBING_FAILS_PROGRAM,
  STILL_THERE_PROGRAM,
  FROZEN_TAB_PROGRAM,
  WRONG_PARTNER_PROGRAM,
  RECONNECT_LOCK_PROGRAM,
  THUNDERING_HERD_PROGRAM,
];
