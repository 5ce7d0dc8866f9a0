import { InputError } from "../errors.js";

/** A formula that cannot be used. `position` is the index at which the piece at fault starts, where it is known. */
export function formulaError(
  text: string,
  message: string,
  position?: number,
  suggestions?: readonly string[],
): InputError {
  return new InputError([
    {
      code: "invalid-formula",
      path: "formula",
      value: text,
      message: position === undefined ? message : `${message} At character ${position + 1}.`,
      ...(suggestions?.length ? { suggestions } : {}),
    },
  ]);
}
