const WATCHED: ReadonlyMap<string, object> = new Map(
  [Object, Array, String, Number, Boolean, Function, RegExp, Date, Map, Set, Promise, Error, Uint8Array].flatMap(
    (type): [string, object][] => [
      [type.name, type],
      [`${type.name}.prototype`, type.prototype as object],
    ],
  ),
);

/** Those that a careless assignment to `__proto__` or `constructor` reaches first. */
const NEAREST = ["Object.prototype", "Array.prototype"];

type Properties = ReadonlyMap<PropertyKey, PropertyDescriptor>;

const BEFORE = new Map([...WATCHED].map(([name, object]) => [name, propertiesOf(object)]));

/** Throws when a property of the two prototypes that all data share was added, removed or changed since this file was loaded. */
export function assertPrototypesUntouched(): void {
  for (const name of NEAREST) assertUntouched(name);
}

/** Like {@link assertPrototypesUntouched}, for all built-in types that data are made of; slower. */
export function assertBuiltinsUntouched(): void {
  for (const name of WATCHED.keys()) assertUntouched(name);
}

function assertUntouched(name: string): void {
  const now = propertiesOf(WATCHED.get(name)!);
  const before = BEFORE.get(name)!;
  for (const key of new Set([...now.keys(), ...before.keys()]))
    if (!isSame(now.get(key), before.get(key))) throw new Error(`${name}.${String(key)} was changed.`);
}

function propertiesOf(object: object): Properties {
  return new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)!]));
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  return Object.is(a?.value, b?.value) && a?.get === b?.get && a?.set === b?.set;
}
