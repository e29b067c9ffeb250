import type { TraceKind, TraceLayer } from '@wirelight/protocols';
import type { MetricName } from '../../metrics/metrics-of.js';
import type { Claim } from '../assertion.js';
import { fields, tagged, type Fields } from './fields.js';
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

/** A day: longer runs teach nothing more and take long. */
export const MAX_DURATION = 86_400_000;

export const NAME = text(40, {
  pattern: /^[a-zA-Z][\w-]{0,39}$/,
  words: 'a name of letters, digits and hyphens, at most 40',
});
export const MOMENT = number(0, MAX_DURATION);
export const VALUES = record(scalar, 40);

const parts = either(text(2000), list(text(2000), 20));
const TEXT_SHAPE = fields({
  'is?': text(2000),
  'starts?': text(2000),
  'ends?': text(2000),
  'contains?': parts,
  'lacks?': parts,
});

const TEXT = shared('text', TEXT_SHAPE);

/** The names of an object that has one member for every word of a type: the compiler misses none. */
const wordsOf = <W extends string>(all: Readonly<Record<W, true>>): readonly string[] =>
  Object.keys(all);

const KINDS = wordsOf<TraceKind>({
  start: true,
  sent: true,
  received: true,
  lost: true,
  note: true,
  error: true,
  intervention: true,
  call: true,
  state: true,
  timer: true,
});
const LAYERS = wordsOf<TraceLayer>({
  tcp: true,
  http: true,
  websocket: true,
  redis: true,
  'engine.io': true,
  'socket.io': true,
  program: true,
});

const PATTERN_SHAPE = fields({
  'kind?': oneOf(...KINDS),
  'layer?': oneOf(...LAYERS),
  'direction?': oneOf('client-to-server', 'server-to-client', 'local'),
  'from?': NAME,
  'to?': NAME,
  'connection?': number(1, 1_000_000, true),
  'head?': TEXT,
  'body?': TEXT,
  'text?': TEXT,
  'object?': TEXT,
  'opcode?': number(0, 15, true),
  'timer?': MOMENT,
});

const PATTERN = shared('pattern', PATTERN_SHAPE);

/** What `shared` refers to. */
export const LESSON_DEFINITIONS = { text: TEXT_SHAPE.json, pattern: PATTERN_SHAPE.json } as const;

export const NOTICE = fields({
  id: NAME,
  says: text(400),
  entry: PATTERN,
  'nth?': number(-100_000, 100_000, true),
});

const ANY = number(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const BOUNDS: Fields = { 'is?': ANY, 'atLeast?': ANY, 'atMost?': ANY };
const SAYS: Fields = { says: text(400), 'settings?': VALUES };
const DURING: Schema = list(MOMENT, 2, 2);
const COMPARED: Fields = { of: PATTERN, matches: PATTERN, ...SAYS };

/** Every metric, by name; a test compares them with what `metricsOf` computes. */
export const METRICS: readonly MetricName[] = [
  'requests',
  'frames',
  'connections',
  'connectionsMost',
  'connectionsHeld',
  'headerBytes',
  'payloadBytes',
  'bytesUp',
  'bytesDown',
  'bytes',
  'bytesPerHour',
  'requestsPerHour',
  'roundTripMedian',
  'roundTripP95',
  'news',
  'latencyMedian',
  'latencyP95',
  'stalenessMedian',
  'stalenessP95',
];
const MEASURED: Fields = {
  metric: oneOf(...METRICS),
  host: NAME,
  'during?': DURING,
  ...BOUNDS,
  ...SAYS,
};

export const ASSERTION = tagged('check', {
  count: { of: PATTERN, ...BOUNDS, ...SAYS },
  first: COMPARED,
  last: COMPARED,
  every: COMPARED,
  order: { of: list(PATTERN, 50, 1), ...SAYS },
  delay: { from: PATTERN, to: PATTERN, ...BOUNDS, ...SAYS },
  metric: MEASURED,
  ratio: { to: NAME, ...MEASURED },
} satisfies Record<Claim['check'], Fields>);
