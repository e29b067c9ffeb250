import { SCENARIO_FORMAT } from '../scenario.js';
import type { ScriptAct } from '../script-step.js';
import { fields, tagged, type Fields } from './fields.js';
import {
  ASSERTION,
  LESSON_DEFINITIONS,
  MAX_DURATION,
  MOMENT,
  NAME,
  NOTICE,
  VALUES,
} from './lesson-schema.js';
import {
  either,
  list,
  number,
  oneOf,
  record,
  scalar,
  shared,
  text,
  type Schema,
} from './schema.js';

const bound = (value: Schema): Schema =>
  either(fields({ setting: NAME, 'values?': record(value, 20) }), value);
const orNull = (value: Schema): Schema => either(oneOf(null), value);

const CONDITIONS: Fields = {
  'latency?': bound(number(0, 600_000)),
  'jitter?': bound(number(0, 600_000)),
  'bandwidth?': bound(orNull(number(1, 1e12))),
  'loss?': bound(number(0, 1)),
  'middlebox?': bound(orNull(NAME)),
  'idleTimeout?': bound(orNull(MOMENT)),
};

const CONDITIONS_SHAPE = fields(CONDITIONS);
const DIRECTION = shared('conditions', CONDITIONS_SHAPE);

const SETTING = tagged('kind', {
  number: {
    default: number(-1e9, 1e9),
    min: number(-1e9, 1e9),
    max: number(-1e9, 1e9),
    step: number(0, 1e9),
    unit: text(20),
  },
  choice: { default: text(60), options: list(text(60), 20, 1) },
});

const AUTHORITY = text(80, {
  pattern: /^[a-z0-9.-]+:\d{1,5}$/,
  words: 'a host and a port, as in lab:80',
});

const HOST = fields({
  name: NAME,
  role: oneOf('client', 'server'),
  program: NAME,
  'options?': record(scalar, 40),
  'address?': AUTHORITY,
  'server?': NAME,
  'count?': number(1, 2000, true),
  'observed?': oneOf(true, false, 'life'),
  'origin?': text(80, {
    pattern: /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/,
    words: 'an origin, as in http://lab',
  }),
  'browser?': NAME,
  'http?': bound(oneOf('1.1', '2')),
  'proxy?': AUTHORITY,
  'keepAlive?': bound(oneOf('on', 'off')),
  'startsAt?': MOMENT,
});

const LINK = fields({
  name: NAME,
  between: list(either(oneOf('*'), NAME), 2, 2),
  ...CONDITIONS,
  'up?': DIRECTION,
  'down?': DIRECTION,
});

const SETTING_IS = fields({ setting: NAME, is: scalar });
const ON_LINK: Fields = { link: NAME, 'direction?': oneOf('up', 'down') };
const ON_HOST: Fields = { host: NAME };
const ACTS = {
  link: { link: NAME, set: DIRECTION },
  slow: { ...ON_HOST, delay: number(0, 600_000) },
  call: { ...ON_HOST, action: NAME, 'with?': list(scalar, 10) },
  offline: ON_LINK,
  online: ON_LINK,
  cut: ON_LINK,
  reset: ON_LINK,
  silence: ON_LINK,
  speak: ON_LINK,
  drop: ON_LINK,
  background: ON_HOST,
  foreground: ON_HOST,
  freeze: ON_HOST,
  thaw: ON_HOST,
} satisfies Record<Exclude<ScriptAct['do'], 'set'>, Fields>;

const STEP = actions({ set: { set: VALUES }, ...ACTS }, { at: MOMENT, 'when?': SETTING_IS });
const SWITCH = actions(ACTS, { on: SETTING_IS });

/** One of several acts, each with the fields that say when. */
function actions(acts: Readonly<Record<string, Fields>>, when: Fields): Schema {
  const all = Object.entries(acts).map(([name, own]) => [name, { ...when, ...own }] as const);
  return tagged('do', Object.fromEntries(all));
}

/** The shape of a scenario. What its names refer to is looked at by `checkReferences`. */
export const SCENARIO_SCHEMA = fields({
  format: oneOf(SCENARIO_FORMAT),
  id: text(60, {
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    words: 'words of small letters and digits with hyphens',
  }),
  title: text(80),
  summary: text(600),
  covers: list(text(3, { pattern: /^[A-Z]\d{1,2}$/, words: 'a row such as E3' }), 20),
  seed: number(0, 0xffff_ffff, true),
  duration: number(1, MAX_DURATION),
  settings: record(SETTING, 20),
  hosts: list(HOST, 50, 1),
  links: list(LINK, 50),
  script: list(STEP, 500),
  'switches?': list(SWITCH, 40),
  notice: list(NOTICE, 40),
  assertions: list(ASSERTION, 60),
});

/** The same for editors, as it stands in `scenario.schema.json`. */
export const SCENARIO_JSON_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A Wirelight scenario',
  ...SCENARIO_SCHEMA.json,
  $defs: { ...LESSON_DEFINITIONS, conditions: CONDITIONS_SHAPE.json },
} as const;
