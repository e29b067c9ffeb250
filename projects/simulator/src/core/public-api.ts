/** What a page needs to describe, request, receive and read runs, without the scenarios themselves. */
export { createRealmPort, type RealmPortOptions } from '../port/create-realm-port.js';
export type { RealmPort, WorkerLike } from '../port/realm-port.js';
export {
  RUN_ERROR,
  type RunError,
  type RunErrorCode,
  type RunOutcome,
} from '../port/run-outcome.js';
export { checkReferences, type ProgramNames } from '../scenario/check-references.js';
export { checkRequest, checkSetting } from '../scenario/check-request.js';
export { checkAssertion, type Verdict } from '../lesson/check-assertion.js';
export { findNotices } from '../lesson/find-notices.js';
export { matchesEntry } from '../lesson/matches-entry.js';
export {
  metricsOf,
  type HostMetrics,
  type MetricName,
  type Window,
} from '../metrics/metrics-of.js';
export { newsOf, type News } from '../metrics/news.js';
export { quantile } from '../metrics/quantile.js';
export { stalenessOver, type Stretch } from '../metrics/staleness.js';
export { wireContent, type WireContent } from '../recorder/wire-content.js';
export type { Assertion, Bounds, Claim } from '../scenario/assertion.js';
export type { EntryPattern, TextPattern } from '../scenario/entry-pattern.js';
export type { HostSpec, ProgramOptions } from '../scenario/host-spec.js';
export type { Bound, BoundToSetting, LinkConditions, LinkSpec } from '../scenario/link-spec.js';
export type { Notice } from '../scenario/notice.js';
export {
  MAX_SCENARIO_LINK,
  readScenario,
  scenarioFromLink,
  scenarioToLink,
  type ReadScenario,
} from '../scenario/read-scenario.js';
export {
  SCENARIO_ERROR,
  type ScenarioErrorCode,
  type ScenarioProblem,
} from '../scenario/scenario-error.js';
export type {
  HostFault,
  LinkFault,
  ScriptAct,
  ScriptStep,
  ScriptSwitch,
} from '../scenario/script-step.js';
export { SCENARIO_FORMAT, type ScenarioSettings } from '../scenario/scenario.js';
export type {
  ChoiceSetting,
  Intervention,
  NumberSetting,
  RunRequest,
  Scenario,
  Setting,
  SettingValue,
  SettingValues,
} from '../scenario/scenario.js';
