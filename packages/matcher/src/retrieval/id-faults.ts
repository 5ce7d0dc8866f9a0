import { InputError } from "../errors.js";

/** Two records of one kind (`firms`, `needs`) have the same id. */
export function repeatedIds(ids: readonly string[], kind: "firms" | "needs"): InputError {
  return new InputError(
    ids.map((id) => ({
      code: "duplicate-id",
      path: "id",
      value: id,
      message: `Two ${kind} have the id ${id}.`,
      expected: `one record a ${kind === "firms" ? "firm" : "need"}`,
    })),
  );
}

/** A register was asked for firms that it does not hold; `path` is where their ids were given. */
export function unknownIds(ids: readonly string[], path: string): InputError {
  return new InputError(
    ids.map((id) => ({
      code: "unknown-id",
      path,
      value: id,
      message: `The register has no firm ${id}.`,
      expected: "the id of a firm of the register",
    })),
  );
}
