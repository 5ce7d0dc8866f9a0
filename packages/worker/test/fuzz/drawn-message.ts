import fc from "fast-check";

/** The part of JSON Schema that zod writes. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Messages that follow a JSON Schema as zod writes it. Throws for a schema it cannot draw from, so that none is left out unseen. */
export function drawnFrom(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (choices) return fc.oneof(...choices.map(drawnFrom));
  if (schema.allOf) return drawnFrom(Object.assign({}, schema, ...schema.allOf, { allOf: undefined }) as Schema);
  if (typeof schema.type === "object") return fc.oneof(...schema.type.map((type) => drawnFrom({ ...schema, type })));
  if (schema.type === undefined) return fc.jsonValue({ maxDepth: 2 });
  const draw = BY_TYPE[schema.type];
  if (draw === undefined) throw new Error(`No message can be drawn from ${JSON.stringify(schema)}`);
  return draw(schema);
}

const BY_TYPE: Readonly<Record<string, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  string: drawnText,
  integer: drawnInteger,
  number: drawnNumber,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: drawnList,
  object: drawnObject,
};

function drawnText({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === "date-time")
    return fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((day) => day.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) });
}

function drawnInteger({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): fc.Arbitrary<number> {
  const min = exclusiveMinimum === undefined ? (minimum ?? Number.MIN_SAFE_INTEGER) : exclusiveMinimum + 1;
  const max = exclusiveMaximum === undefined ? (maximum ?? Number.MAX_SAFE_INTEGER) : exclusiveMaximum - 1;
  return fc.integer({ min: Math.max(min, -1e6), max: Math.min(max, 1e6) });
}

function drawnNumber({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): fc.Arbitrary<number> {
  return fc.double({
    min: minimum ?? exclusiveMinimum ?? -1e9,
    max: maximum ?? exclusiveMaximum ?? 1e9,
    minExcluded: exclusiveMinimum !== undefined,
    maxExcluded: exclusiveMaximum !== undefined,
    noNaN: true,
  });
}

function drawnList({ items, prefixItems, minItems = 0, maxItems = 3 }: Schema): fc.Arbitrary<unknown[]> {
  if (prefixItems) return fc.tuple(...prefixItems.map(drawnFrom));
  const item = typeof items === "object" ? drawnFrom(items) : fc.jsonValue({ maxDepth: 1 });
  return fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) });
}

function drawnObject({
  properties = {},
  required = [],
  additionalProperties,
  propertyNames,
}: Schema): fc.Arbitrary<unknown> {
  const fields = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, drawnFrom(part)])),
    { requiredKeys: [...required] },
  );
  if (typeof additionalProperties !== "object") return fields;
  const names =
    propertyNames?.type === undefined
      ? fc.string({ maxLength: 12 })
      : (drawnFrom(propertyNames) as fc.Arbitrary<string>);
  return fc
    .tuple(fields, fc.dictionary(names, drawnFrom(additionalProperties), { maxKeys: 3 }))
    .map(([own, more]) => ({ ...more, ...own }));
}
