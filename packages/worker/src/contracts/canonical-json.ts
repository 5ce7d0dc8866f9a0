import { sha256 } from "./digest.js";
import { memberOrder } from "./member-order.js";
import { WrittenJson } from "./written-json.js";

/**
 * The one text of a JSON value that every language can write (RFC 8785): no blanks, members ordered by the UTF-16 code units
 * of their names, numbers and strings as ECMAScript writes them. Members that are undefined are left out; what is a
 * {@link WrittenJson} already is put in as it is. Written here since all that is published is written by it: it takes less than
 * half the time of a library.
 *
 * @throws RangeError for NaN and infinities, which are not JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringText(value);
    case "number":
      return numberText(value);
    case "object":
      return value === null ? "null" : compoundText(value);
    default:
      return JSON.stringify(value ?? null);
  }
}

/** SHA-256 of a value's canonical JSON, in lower-case hex. */
export const contentHashOf = (value: object): string => sha256(canonicalJson(value));

function compoundText(value: object): string {
  if (value instanceof WrittenJson) return value.text;
  return Array.isArray(value) ? arrayText(value) : objectText(value as Readonly<Record<string, unknown>>);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a JSON number.`);
  return `${value}`;
}

/** Most texts are codes and ids, in which nothing is to be escaped. */
const PLAIN = /^[ !#-[\]-~]*$/;

const stringText = (value: string) => (PLAIN.test(value) ? `"${value}"` : JSON.stringify(value));

function arrayText(values: readonly unknown[]): string {
  let text = "";
  for (let i = 0; i < values.length; i += 1)
    text += i === 0 ? canonicalJson(values[i]) : `,${canonicalJson(values[i])}`;
  return `[${text}]`;
}

function objectText(members: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const [name, label] of memberOrder(Object.keys(members))) {
    const value = members[name];
    if (value !== undefined) text += `${text === "" ? "" : ","}${label}${canonicalJson(value)}`;
  }
  return `{${text}}`;
}
