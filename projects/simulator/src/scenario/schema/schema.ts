import type { ScenarioProblem } from '../scenario-error.js';

/** JSON Schema, as far as it is used here. @source JSON Schema 2020-12 */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a value must look like: checks it, and says so to editors. */
export interface Schema {
  /** Everything that is wrong with `value`, in the order of its fields. Never throws. */
  check(value: unknown, path: string): readonly ScenarioProblem[];
  readonly json: JsonSchema;
}

/** A problem with a value. @param expected - Ends the sentence "… must be". */
export function badValue(path: string, expected: string): readonly ScenarioProblem[] {
  return [{ code: 'SCENARIO_BAD_VALUE', path, message: `${path} must be ${expected}.` }];
}

/** Text of at most `most` characters, not empty. @param form - What it must match, and in words. */
export function text(
  most = 200,
  form?: { readonly pattern: RegExp; readonly words: string },
): Schema {
  const expected = form?.words ?? `a text of 1 to ${most} characters`;
  return {
    check: (value, path) =>
      typeof value === 'string' &&
      value.length > 0 &&
      value.length <= most &&
      (form?.pattern.test(value) ?? true)
        ? []
        : badValue(path, expected),
    json: {
      type: 'string',
      minLength: 1,
      maxLength: most,
      ...(form === undefined ? {} : { pattern: form.pattern.source }),
    },
  };
}

/** A number from `least` to `most`, both included. */
export function number(least: number, most: number, whole = false): Schema {
  const kind = whole ? 'whole number' : 'number';
  return {
    check: (value, path) =>
      typeof value === 'number' &&
      value >= least &&
      value <= most &&
      (!whole || Number.isInteger(value))
        ? []
        : badValue(path, `a ${kind} from ${least} to ${most}`),
    json: { type: whole ? 'integer' : 'number', minimum: least, maximum: most },
  };
}

/** One of these values. */
export function oneOf(...values: readonly (string | number | boolean | null)[]): Schema {
  return {
    check: (value, path) =>
      values.some((one) => one === value)
        ? []
        : badValue(path, `one of ${values.map(String).join(', ')}`),
    json: { enum: values },
  };
}

/** Any text, number, boolean or null. */
export const scalar: Schema = {
  check: (value, path) =>
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
      ? []
      : badValue(path, 'a text, a number, true, false or null'),
  json: { type: ['string', 'number', 'boolean', 'null'] },
};

/** A list of at most `most`. */
export function list(item: Schema, most: number, least = 0): Schema {
  return {
    check: (value, path) =>
      Array.isArray(value) && value.length <= most && value.length >= least
        ? value.flatMap((one, index) => item.check(one, `${path}[${index}]`))
        : badValue(path, `a list of ${least} to ${most}`),
    json: { type: 'array', items: item.json, minItems: least, maxItems: most },
  };
}

/** An object whose names are free. */
export function record(item: Schema, most: number): Schema {
  return {
    check: (value, path) =>
      isObject(value) && Object.keys(value).length <= most
        ? Object.entries(value).flatMap(([name, one]) => item.check(one, `${path}.${name}`))
        : badValue(path, `an object of at most ${most} names`),
    json: { type: 'object', additionalProperties: item.json, maxProperties: most },
  };
}

/** The first of these that fits. When none does, what the last says. */
export function either(...schemas: readonly Schema[]): Schema {
  return {
    check: (value, path) => {
      let problems: readonly ScenarioProblem[] = [];
      for (const schema of schemas) {
        problems = schema.check(value, path);
        if (problems.length === 0) return problems;
      }
      return problems;
    },
    json: { anyOf: schemas.map(({ json }) => json) },
  };
}

/** A schema that is written down once and referred to by name. */
export function shared(name: string, schema: Schema): Schema {
  return { ...schema, json: { $ref: `#/$defs/${name}` } };
}

/** Whether a value is a plain object with names. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
