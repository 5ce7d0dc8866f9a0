import fc from "fast-check";
import { NUMBERS, REACHING, WORDS } from "./hostile-words.js";

/** One change inside a JSON value. `where` picks the part among all its parts, modulo their number. */
interface Change {
  readonly where: number;
  readonly kind: "replace" | "remove" | "add" | "rename" | "copy";
  readonly name: string;
  readonly value: unknown;
  readonly from: number;
}

const numbers = NUMBERS.map(Number).concat(2 ** 53, -(2 ** 31), 1e-320);
const names = fc.oneof(fc.constantFrom(...REACHING, "id", "place", "version", ""), fc.string({ maxLength: 8 }));

/** Nested so deep that whoever walks it without care runs out of stack. */
const deep = fc
  .tuple(fc.integer({ min: 100, max: 2_500 }), fc.boolean())
  .map(([depth, list]) => parsed(`${(list ? "[" : '{"a":').repeat(depth)}1${(list ? "]" : "}").repeat(depth)}`));

const values = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...WORDS, ...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], "", " ") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...REACHING).map((name) => parsed(`{${JSON.stringify(name)}:{"polluted":1}}`)),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000 }).map((length) => "x".repeat(length)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((length) => Array.from({ length }, () => "A")) },
  { weight: 1, arbitrary: deep },
);

/** A JSON value with a few of its parts replaced, removed, renamed, or with more parts. `words` come as values and as names. */
export function mutatedValue(seed: unknown, words: readonly string[] = []): fc.Arbitrary<unknown> {
  const word = words.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...words) }];
  const change: fc.Arbitrary<Change> = fc.record({
    where: fc.nat(0xfffff),
    kind: fc.constantFrom("replace", "replace", "replace", "remove", "add", "rename", "copy"),
    name: fc.oneof({ weight: 3, arbitrary: names }, ...word),
    value: fc.oneof({ weight: 6, arbitrary: values }, ...word),
    from: fc.nat(0xfffff),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((value, one) => changed(value, one), structuredClone(seed)));
}

function changed(root: unknown, { where, kind, name, value, from }: Change): unknown {
  const slots = slotsOf(root);
  const slot = slots[where % (slots.length + 1)];
  if (slot === undefined) return kind === "replace" ? copyOf(value) : root;
  const { holder, key } = slot;
  if (kind === "replace") put(holder, key, value);
  else if (kind === "remove") Reflect.deleteProperty(holder, key);
  else if (kind === "copy") put(holder, key, slots[from % slots.length]?.holder);
  else if (kind === "add") put(holder, name, value);
  else {
    put(holder, name, holder[key]);
    Reflect.deleteProperty(holder, key);
  }
  // A copy may have made it contain itself, and drawn values are drawn again: the next change must not reach them.
  return copyOf(root);
}

type Holder = Record<string, unknown>;

/** Every place of a value below its root, to some depth. */
function slotsOf(value: unknown, depth = 0): { readonly holder: Holder; readonly key: string }[] {
  if (typeof value !== "object" || value === null || depth > 8) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...slotsOf(holder[key], depth + 1)]);
}

/** As JSON.parse does it: `__proto__` is a name like any other. */
function put(holder: Holder, key: string, value: unknown): void {
  // A list has no such names in JSON, and one of them is its length.
  if (Array.isArray(holder) && !/^\d{1,3}$/.test(key)) return;
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function copyOf(value: unknown): unknown {
  try {
    return parsed(JSON.stringify(value));
  } catch {
    // It holds itself, or is too deep for a copy: both are for the reader to see only as far as JSON can say it.
    return null;
  }
}

const parsed = (text: string): unknown => JSON.parse(text);
