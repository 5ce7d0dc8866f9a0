import { z } from "zod";

const known = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** The names of all fields that a schema declares, at any depth. */
export function declaredNames(schema: z.ZodType): ReadonlySet<string> {
  const before = known.get(schema);
  if (before) return before;
  const names = new Set<string>();
  collect(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), names);
  known.set(schema, names);
  return names;
}

function collect(part: unknown, names: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  for (const [key, value] of Object.entries(part as Readonly<Record<string, unknown>>)) {
    if (key === "properties") for (const name of Object.keys(value as object)) names.add(name);
    collect(value, names);
  }
}
