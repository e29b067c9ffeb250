import type { ScenarioProgram } from '../realm/scenario-program.js';
import type { Scenario } from '../scenario/scenario.js';
import { SAME_NEWS_PROGRAM } from './same-news/program.js';

/** Scenarios about transports, faults and proxies. */
export const TRANSPORT_PROGRAMS: readonly ScenarioProgram<Scenario>[] = [SAME_NEWS_PROGRAM];
