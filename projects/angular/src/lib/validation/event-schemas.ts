import type { SchemaOutput, StandardSchema } from './standard-schema';

/**
 * The schema of each event: of its first argument, or of one argument after the other. Arguments
 * beyond them, an acknowledgement callback included, and events without an entry pass as they are.
 */
export type EventSchemas = Readonly<Record<string, StandardSchema | readonly StandardSchema[]>>;

/**
 * The events map of schemas, to type a socket with.
 *
 * @example
 * type ServerToClient = SchemaEvents<typeof schemas>;
 */
export type SchemaEvents<Schemas extends EventSchemas> = {
  [Ev in keyof Schemas]: Schemas[Ev] extends readonly unknown[]
    ? SchemaOutputs<Schemas[Ev]> extends infer Args extends unknown[]
      ? (...args: Args) => void
      : never
    : (payload: SchemaOutput<Schemas[Ev]>) => void;
};

type SchemaOutputs<Schemas extends readonly unknown[]> = {
  -readonly [Index in keyof Schemas]: SchemaOutput<Schemas[Index]>;
};
