import { badValue, isObject, type JsonSchema, type Schema } from './schema.js';

/** The fields of an object; a name with `?` at its end may be left out. */
export type Fields = Readonly<Record<string, Schema>>;

/** An object with these fields and no others. */
export function fields(of: Fields): Schema {
  const known = new Map(
    Object.entries(of).map(([name, schema]) => {
      const isOptional = name.endsWith('?');
      return [isOptional ? name.slice(0, -1) : name, { schema, isOptional }];
    }),
  );
  const json: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries([...known].map(([name, { schema }]) => [name, schema.json])),
    required: [...known].filter(([, { isOptional }]) => !isOptional).map(([name]) => name),
    additionalProperties: false,
  };
  return {
    json,
    check: (value, path) => {
      if (!isObject(value)) return badValue(path === '' ? 'The scenario' : path, 'an object');
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      const unknown = Object.keys(value)
        .filter((name) => !known.has(name))
        .map((name) => ({
          code: 'SCENARIO_UNKNOWN_FIELD' as const,
          path: at(name),
          message: `There is no field ${at(name)}: choose one of ${[...known.keys()].join(', ')}.`,
        }));
      const wrong = [...known].flatMap(([name, { schema, isOptional }]) => {
        if (Object.hasOwn(value, name)) return schema.check(value[name], at(name));
        if (isOptional) return [];
        const code = 'SCENARIO_MISSING_FIELD' as const;
        return [{ code, path: at(name), message: `${at(name)} is missing: add it.` }];
      });
      return [...unknown, ...wrong];
    },
  };
}

/** One of several objects, told apart by the value of one field. */
export function tagged(tag: string, variants: Readonly<Record<string, Fields>>): Schema {
  const schemas = new Map(
    Object.entries(variants).map(([value, own]) => {
      const literal: Schema = { check: () => [], json: { const: value } };
      return [value, fields({ [tag]: literal, ...own })];
    }),
  );
  return {
    json: { oneOf: [...schemas.values()].map(({ json }) => json) },
    check: (value, path) => {
      if (!isObject(value)) return badValue(path, 'an object');
      const schema = schemas.get(String(value[tag]));
      const names = [...schemas.keys()].join(', ');
      return schema?.check(value, path) ?? badValue(`${path}.${tag}`, `one of ${names}`);
    },
  };
}
