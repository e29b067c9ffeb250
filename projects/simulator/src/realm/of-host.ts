/**
 * A class as the programs of one host call it: its first argument, the place where it works, is given already.
 *
 * It is no subclass. One for each host would give the objects of each host a shape of their own, and an engine that meets more than
 * four shapes in one place looks each of them up again for every property: a crowd of a thousand had a thousand.
 *
 * @param where - The first argument of every object.
 * @returns A constructor with the same statics and the same `prototype`, which may be inherited from.
 */
export function ofHost<Where, Rest extends readonly unknown[], Made>(
  target: new (where: Where, ...rest: Rest) => Made,
  where: Where,
): new (...rest: Rest) => Made {
  function Bound(...rest: Rest): Made {
    return Reflect.construct(
      target,
      [where, ...rest],
      new.target === Bound ? target : new.target,
    ) as Made;
  }
  Object.setPrototypeOf(Bound, target);
  Bound.prototype = target.prototype as unknown;
  // A function that serves `new` alone has no type of its own in TypeScript.
  return Bound as unknown as new (...rest: Rest) => Made;
}
