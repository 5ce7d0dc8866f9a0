import * as z from "zod";

/** A schema of records whose fields are right or wrong each by itself. */
export type Fields = z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>;

/** How one field is checked, and where it stands among the others. */
interface FieldCheck {
  readonly rank: number;
  readonly required: boolean;
  /** The field's value as the schema gives it, or {@link z.INVALID}. */
  read(value: unknown): unknown;
}

const ABSENT = Symbol("absent");

/**
 * The same schema, faster on records that are right: zod visits every field of the schema, this one only those of the record,
 * which has half of them, and has zod compile what checks each. Any record that is not taken here goes through the schema as
 * usual, so results (the order of their fields included) and issues are the same.
 *
 * @throws Error for a schema with a rule across fields, which would not be asked.
 */
export function fieldByField<T extends Fields>(schema: T): T {
  if (schema.def.checks?.length) throw new Error("A rule across fields cannot be checked field by field.");
  const names = Object.keys(schema.shape);
  const checks = names.map((name, rank) => fieldCheck(schema.shape[name] as z.ZodType, rank));
  const required = checks.filter((check) => check.required);
  const byName = new Map(names.map((name, rank) => [name, checks[rank] as FieldCheck]));
  return z.withParser(schema, (input) => {
    const values = isRecord(input) ? readFields(input, byName) : undefined;
    if (!values || required.some(({ rank }) => values[rank] === ABSENT)) return z.INVALID;
    return recordOf(values, names) as z.core.output<T>;
  });
}

function fieldCheck(field: z.ZodType, rank: number): FieldCheck {
  const compiled = z.config().jitless ? field : z.compile(field);
  return {
    rank,
    required: !field.isOptional(),
    read: (value) => {
      const result = compiled.safeParse(value);
      return result.success ? result.data : z.INVALID;
    },
  };
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/** The values of a record by the rank of their field; undefined when one is not right. */
function readFields(
  record: Record<string, unknown>,
  checks: ReadonlyMap<string, FieldCheck>,
): readonly unknown[] | undefined {
  const values = new Array<unknown>(checks.size).fill(ABSENT);
  for (const name in record) {
    const check = checks.get(name);
    if (check === undefined) return undefined;
    const value = check.read(record[name]);
    if (value === z.INVALID) return undefined;
    values[check.rank] = value;
  }
  return values;
}

/** The record with its fields in the order of the schema. */
function recordOf(values: readonly unknown[], names: readonly string[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (let rank = 0; rank < names.length; rank++) {
    const value = values[rank];
    if (value !== ABSENT) record[names[rank] as string] = value;
  }
  return record;
}
