import type { Scenario } from '../scenario/scenario.js';
import { AFTER_THE_CUT } from './after-the-cut/scenario.js';
import { AN_EVENT_STREAM_COMES_BACK } from './an-event-stream-comes-back/scenario.js';
import { BACKGROUND_TAB } from './background-tab/scenario.js';
import { CLOSED_TOO_EARLY } from './closed-too-early/scenario.js';
import { COME_BACK } from './come-back/scenario.js';
import { HOW_FAR_AWAY } from './how-far-away/scenario.js';
import { FROZEN_TAB } from './frozen-tab/scenario.js';
import { IT_DOES_NOT_CONNECT } from './it-does-not-connect/scenario.js';
import { POISONED_CACHE } from './poisoned-cache/scenario.js';
import { PREFLIGHTS } from './preflights/scenario.js';
import { RECONNECT_LOCK } from './reconnect-lock/scenario.js';
import { SAME_NEWS } from './same-news/scenario.js';
import { SIX_AT_A_TIME } from './six-at-a-time/scenario.js';
import { STILL_THERE } from './still-there/scenario.js';
import { THE_OFFICE_PROXY } from './the-office-proxy/scenario.js';
import { THE_SERVER_TAKES_OVER } from './the-server-takes-over/scenario.js';
import { THUNDERING_HERD } from './thundering-herd/scenario.js';
import { TWO_GENERATIONS } from './two-generations/scenario.js';
import { TWO_HEARTBEATS } from './two-heartbeats/scenario.js';
import { TWO_SERVERS } from './two-servers/scenario.js';
import { WHEN_CLIMBING_FAILS } from './when-climbing-fails/scenario.js';
import { WHO_ARE_YOU } from './who-are-you/scenario.js';
import { WRONG_PARTNER } from './wrong-partner/scenario.js';

/** Scenarios about transports, faults and proxies, as data. */
export const TRANSPORT_SCENARIOS: readonly Scenario[] = [
  SAME_NEWS,
  SIX_AT_A_TIME,
  AN_EVENT_STREAM_COMES_BACK,
  THE_SERVER_TAKES_OVER,
  WHEN_CLIMBING_FAILS,
  THE_OFFICE_PROXY,
  TWO_GENERATIONS,
  STILL_THERE,
  FROZEN_TAB,
  BACKGROUND_TAB,
  TWO_HEARTBEATS,
  HOW_FAR_AWAY,
  COME_BACK,
  RECONNECT_LOCK,
  THUNDERING_HERD,
  TWO_SERVERS,
  IT_DOES_NOT_CONNECT,
  CLOSED_TOO_EARLY,
  PREFLIGHTS,
  AFTER_THE_CUT,
  WRONG_PARTNER,
  WHO_ARE_YOU,
  POISONED_CACHE,
];
