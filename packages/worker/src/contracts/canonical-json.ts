import { sha256 } from "./digest.js";

/** Parts of a value that were written already, with their text. */
export type WrittenParts = Pick<WeakMap<object, string>, "get">;

const NONE: WrittenParts = new WeakMap();

/**
 * The one text of a JSON value that every language can write (RFC 8785): no blanks, members ordered by the UTF-16 code units
 * of their names, numbers and strings as ECMAScript writes them. Members that are undefined are left out. Written here since
 * it is done to every result that is published: it takes two thirds of the time of a library, and writes no part twice.
 *
 * @throws RangeError for NaN and infinities, which are not JSON.
 */
export function canonicalJson(value: unknown, written: WrittenParts = NONE): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  return written.get(value) ?? (Array.isArray(value) ? arrayText(value, written) : objectText(value, written));
}

/** SHA-256 of a value's canonical JSON, in lower-case hex. */
export const contentHashOf = (value: object, written?: WrittenParts): string => sha256(canonicalJson(value, written));

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a JSON number.`);
  return String(value);
}

const arrayText = (values: readonly unknown[], written: WrittenParts) =>
  `[${values.map((value) => canonicalJson(value, written)).join(",")}]`;

function objectText(value: object, written: WrittenParts): string {
  const members = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const name of Object.keys(members).sort()) {
    if (members[name] === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonicalJson(members[name], written)}`;
  }
  return `{${text}}`;
}
