import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Clock } from '../clock/clock.js';
import { Network } from '../network/network.js';
import { Random } from '../random/random.js';
import { createEnvironment } from '../realm/create-environment.js';
import { createRealm } from '../realm/generated/realm.js';
import { createRealm2 } from '../realm/generated/realm-2.js';
import { Recorder } from '../recorder/recorder.js';
import {
  INTERNALS,
  type KnownClass,
  type KnownPackage,
  type KnownPackageName,
} from './internals.js';
import { OBJECT_READERS } from './object-state.js';
import { ownerOf } from './observe-classes.js';

const clock = new Clock();
const recorder = new Recorder(clock);
const network = new Network({ clock, recorder, conditions: { latency: 0, middlebox: null } });
const environment = createEnvironment({
  clock,
  random: new Random(1),
  network,
  settings: {},
  onError: () => undefined,
}).realm('host');
const realm = createRealm(environment);
const realm2 = createRealm2(environment);
const CLASSES = { ...realm.serverClasses, ...realm.clientClasses, ...realm2.classes };

const NAMES = Object.keys(INTERNALS) as KnownPackageName[];
const folderOf = (name: KnownPackageName): string =>
  (INTERNALS[name] as KnownPackage).folder ?? name;
const KNOWN = NAMES.flatMap((name) =>
  Object.entries<KnownClass>(INTERNALS[name].classes).map(([className, known]) => ({
    name,
    className,
    methods: [...Object.keys(known.methods), ...Object.keys(known.timers ?? {})],
    fields: known.fields,
  })),
);

describe('the internals that are touched', () => {
  it.each(NAMES)('of %s belong to the release that is installed', async (name) => {
    const file = new URL(
      `../../../../node_modules/${folderOf(name)}/package.json`,
      import.meta.url,
    );
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
    expect(INTERNALS[name].version).toBe(manifest.version);
  });

  it.each(KNOWN)(
    'of $name $className are methods of the real class',
    ({ name, className, methods }) => {
      const target = CLASSES[name]?.[className];
      if (target === undefined) throw new Error(`The bundle has no ${className} of ${name}.`);
      const owners = methods.map(
        (method) => Reflect.get(ownerOf(target, method), method) as unknown,
      );
      expect(owners.every((method) => typeof method === 'function')).toBe(true);
    },
  );

  it.each(KNOWN)(
    'of $name $className read no field that is not listed',
    ({ name, className, fields }) => {
      const read = new Set<string>();
      const members: Record<string, unknown> = {};
      const object: Record<string, unknown> = new Proxy(members, {
        get: (_, key) => {
          read.add(String(key));
          return ['transport', 'eio', 'nsp', 'adapter'].includes(String(key)) ? object : '';
        },
      });
      const reader = OBJECT_READERS[name][className];
      reader?.id(object);
      reader?.state(object);
      expect([...read].filter((field) => !fields.includes(field))).toEqual([]);
      expect(fields.filter((field) => !read.has(field))).toEqual([]);
    },
  );
});

it('refuses a method that a new release has moved', () => {
  const { Client } = CLASSES['socket.io'] ?? {};
  expect(() => ownerOf(Client ?? { prototype: {} }, 'onPigeon')).toThrow(/onPigeon/);
});
