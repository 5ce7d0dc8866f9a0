import type * as z from "zod";
import { InputError, type Issue, type IssueCode } from "../errors.js";
import { fieldByField, type Fields } from "./field-by-field.js";
import { wordingOf } from "./fault-wording.js";

export type Validated<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: Issue[] };

/** Checks the shape of one record against a schema and reports every fault in this package's own terms. */
export function validate<T>(schema: z.ZodType<T>, input: unknown): Validated<T> {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, issues: result.error.issues.flatMap(toIssues) };
}

/** Records after which it pays to prepare a schema for many: preparing takes about as long as it saves on so many. */
const MANY = 1_000;

/** Like {@link validate}, for lists of any length: faster on long ones, with the same results and issues. */
export function validatorOf<T>(schema: z.ZodType<T> & Fields): (input: unknown) => Validated<T> {
  let checked = 0;
  let faster = schema;
  return (input) => {
    if (++checked === MANY) faster = fieldByField(schema);
    return validate<T>(faster, input);
  };
}

/** Like {@link validate}, but throws an {@link InputError} with all issues. */
export function validateOrThrow<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = validate(schema, input);
  if (!result.ok) throw new InputError(result.issues);
  return result.value;
}

function toIssues(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      path: formatPath([...issue.path, key]),
      message: "This field is not known.",
    }));
  }
  const path = formatPath(issue.path);
  const value = valueAt(issue);
  if (value === undefined) return [{ code: "missing", path, message: "A value is missing." }];
  return [{ code: codeOf(issue), path, value, ...wordingOf(issue, value) }];
}

/** The value at the issue's path. zod reports the whole record where the field that tells its forms apart is at fault. */
function valueAt(issue: z.core.$ZodIssue): unknown {
  if (issue.code !== "invalid_union" || issue.discriminator === undefined) return issue.input;
  return (issue.input as Partial<Record<string, unknown>>)[issue.discriminator];
}

function codeOf(issue: z.core.$ZodIssue): IssueCode {
  return issue.code === "too_small" || issue.code === "too_big" ? "out-of-range" : "wrong-type";
}

/** `["activities", 0]` becomes `activities[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}
