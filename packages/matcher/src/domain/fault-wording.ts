import type * as z from "zod";
import type { Issue } from "../errors.js";

/** What is wrong with a value, and what would be right, in words that need no knowledge of schemas. */
export type FaultWording = Pick<Issue, "message" | "expected">;

/** Longest piece of a value that a message repeats, in characters. */
const SHOWN_CHARACTERS = 60;

/** Says in plain words what zod found wrong with a value. The value itself stands at the beginning, shortened. */
export function wordingOf(issue: z.core.$ZodIssue, value: unknown): FaultWording {
  switch (issue.code) {
    case "invalid_type":
      return wrongKind(value, issue.expected);
    case "too_small":
      return tooSmall(value, issue);
    case "too_big":
      return tooBig(value, issue);
    case "invalid_value":
      return notAmong(value, issue.values);
    case "invalid_format":
      return wrongFormat(value, issue);
    case "invalid_union":
      return noFormFits(value, issue);
    default:
      return { message: sentence(value, issue.message) };
  }
}

/** A value as a message shows it: text in quotation marks, on one line, cut. */
function shown(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  if (text.length <= SHOWN_CHARACTERS) return text;
  return `${text.slice(0, SHOWN_CHARACTERS)}…${text.startsWith('"') ? '"' : ""}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object with fields",
  record: "an object with fields",
};

function wrongKind(value: unknown, expected: string): FaultWording {
  const kind = KINDS[expected] ?? expected;
  if (value === null) return { message: "There is no value here, only null.", expected: kind };
  return { message: `${shown(value)} is not ${kind}.`, ...example(expected) };
}

function example(kind: string): Pick<Issue, "expected"> {
  if (kind === "array") return { expected: 'a list in brackets, such as ["a", "b"]' };
  return kind === "string" ? { expected: "text in quotation marks" } : {};
}

function tooSmall(value: unknown, { origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): FaultWording {
  if (origin === "string")
    return { message: "The text is empty.", expected: `at least ${count(minimum, "character")}` };
  if (Array.isArray(value))
    return {
      message: value.length === 0 ? "The list is empty." : `The list has only ${count(value.length, "entry")}.`,
      expected: `at least ${count(minimum, "entry")}`,
    };
  return { message: `${shown(value)} is too small.`, expected: `${inclusive ? "at least" : "more than"} ${minimum}` };
}

function tooBig(value: unknown, { origin, maximum, inclusive }: z.core.$ZodIssueTooBig): FaultWording {
  if (origin === "string")
    return {
      message: `${shown(value)} is too long (${count(String(value).length, "character")}).`,
      expected: `at most ${count(maximum, "character")}`,
    };
  if (Array.isArray(value))
    return {
      message: `The list is too long (${count(value.length, "entry")}).`,
      expected: `at most ${count(maximum, "entry")}`,
    };
  return { message: `${shown(value)} is too large.`, expected: `${inclusive ? "at most" : "less than"} ${maximum}` };
}

function count(number: number | bigint, noun: "character" | "entry"): string {
  if (Number(number) === 1) return `1 ${noun}`;
  return `${number} ${noun === "entry" ? "entries" : "characters"}`;
}

function notAmong(value: unknown, allowed: readonly unknown[]): FaultWording {
  const names = allowed.map(String).join(", ");
  return {
    message: `${shown(value)} is not one of the choices.`,
    expected: allowed.length === 1 ? names : `one of ${names}`,
  };
}

const FORMATS: Readonly<Record<string, FaultWording>> = {
  date: { message: "is not a day of the calendar", expected: "a day such as 2026-03-31" },
  datetime: { message: "is not a point in time", expected: "one such as 2026-03-31T09:30:00+01:00" },
};

function wrongFormat(value: unknown, { format, message }: z.core.$ZodIssueInvalidStringFormat): FaultWording {
  const known = FORMATS[format];
  return { ...known, message: sentence(value, known?.message ?? message) };
}

/** A union with a field that tells its forms apart names the field's values; another one says what its first form lacks. */
function noFormFits(value: unknown, issue: z.core.$ZodIssueInvalidUnion): FaultWording {
  if ("options" in issue && issue.options) return notAmong(value, issue.options);
  const first = issue.errors[0]?.[0];
  return first ? wordingOf(first, value) : { message: sentence(value, issue.message) };
}

/** A schema's own words go on after the value: `"mad" is not an ISO 4217 code`; about a whole record they stand alone. */
function sentence(value: unknown, words: string): string {
  if (typeof value === "object" && value !== null) return `${words}.`;
  return `${shown(value)} ${words}.`;
}
