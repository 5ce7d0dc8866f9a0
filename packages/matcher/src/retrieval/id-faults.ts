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

/** Firms' texts and past work cannot be read without the pack of their codes and places. */
export function noPack(): InputError {
  return new InputError([
    {
      code: "missing",
      path: "pack",
      message: "The index keeps what firms have done, and cannot read it without a pack.",
      expected: "the country pack of the firms' codes and places",
    },
  ]);
}

/** A profile asks what firms have done of an index that does not keep it. */
export function noDossiers(): InputError {
  return new InputError([
    {
      code: "missing",
      path: "dossiers",
      message: "The index does not keep what firms say of themselves and have done, and the profile asks for it.",
      expected: "an index built with { dossiers: true }",
    },
  ]);
}
