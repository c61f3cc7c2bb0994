/** The own keys of the prototypes that everything inherits from; another answer than before means that they were written to. */
export function prototypeKeys(): readonly string[] {
  return [Object, Function, Array, String, Number, Boolean, Map, Set, Promise, RegExp, Error].flatMap((made) =>
    [made.prototype, made].flatMap((holder) => Reflect.ownKeys(holder).map((key) => `${made.name}.${String(key)}`)),
  );
}
