import type { ScenarioProgram } from '../realm/scenario-program.js';
import type { Scenario } from '../scenario/scenario.js';
import { AFTER_THE_CUT_PROGRAM } from './after-the-cut/program.js';
import { AN_EVENT_STREAM_COMES_BACK_PROGRAM } from './an-event-stream-comes-back/program.js';
import { BACKGROUND_TAB_PROGRAM } from './background-tab/program.js';
import { CLOSED_TOO_EARLY_PROGRAM } from './closed-too-early/program.js';
import { COME_BACK_PROGRAM } from './come-back/program.js';
import { HOW_FAR_AWAY_PROGRAM } from './how-far-away/program.js';
import { FROZEN_TAB_PROGRAM } from './frozen-tab/program.js';
import { IT_DOES_NOT_CONNECT_PROGRAM } from './it-does-not-connect/program.js';
import { POISONED_CACHE_PROGRAM } from './poisoned-cache/program.js';
import { PREFLIGHTS_PROGRAM } from './preflights/program.js';
import { RECONNECT_LOCK_PROGRAM } from './reconnect-lock/program.js';
import { SAME_NEWS_PROGRAM } from './same-news/program.js';
import { SIX_AT_A_TIME_PROGRAM } from './six-at-a-time/program.js';
import { STILL_THERE_PROGRAM } from './still-there/program.js';
import { THE_OFFICE_PROXY_PROGRAM } from './the-office-proxy/program.js';
import { THE_SERVER_TAKES_OVER_PROGRAM } from './the-server-takes-over/program.js';
import { THUNDERING_HERD_PROGRAM } from './thundering-herd/program.js';
import { TWO_GENERATIONS_PROGRAM } from './two-generations/program.js';
import { TWO_HEARTBEATS_PROGRAM } from './two-heartbeats/program.js';
import { TWO_SERVERS_PROGRAM } from './two-servers/program.js';
import { WHEN_CLIMBING_FAILS_PROGRAM } from './when-climbing-fails/program.js';
import { WHO_ARE_YOU_PROGRAM } from './who-are-you/program.js';
import { WRONG_PARTNER_PROGRAM } from './wrong-partner/program.js';

/** Scenarios about transports, faults and proxies. */
export const TRANSPORT_PROGRAMS: readonly ScenarioProgram<Scenario>[] = [
  SAME_NEWS_PROGRAM,
  SIX_AT_A_TIME_PROGRAM,
  AN_EVENT_STREAM_COMES_BACK_PROGRAM,
  THE_SERVER_TAKES_OVER_PROGRAM,
  WHEN_CLIMBING_FAILS_PROGRAM,
  THE_OFFICE_PROXY_PROGRAM,
  TWO_GENERATIONS_PROGRAM,
  STILL_THERE_PROGRAM,
  FROZEN_TAB_PROGRAM,
  BACKGROUND_TAB_PROGRAM,
  TWO_HEARTBEATS_PROGRAM,
  HOW_FAR_AWAY_PROGRAM,
  COME_BACK_PROGRAM,
  RECONNECT_LOCK_PROGRAM,
  THUNDERING_HERD_PROGRAM,
  TWO_SERVERS_PROGRAM,
  IT_DOES_NOT_CONNECT_PROGRAM,
  CLOSED_TOO_EARLY_PROGRAM,
  PREFLIGHTS_PROGRAM,
  AFTER_THE_CUT_PROGRAM,
  WRONG_PARTNER_PROGRAM,
  WHO_ARE_YOU_PROGRAM,
  POISONED_CACHE_PROGRAM,
];
