import { InputError } from "../errors.js";

/** A formula that cannot be used; `part` is the piece at fault, of which the position is given where it can be found. */
export function formulaError(
  text: string,
  message: string,
  part?: string,
  suggestions?: readonly string[],
): InputError {
  const at = part === undefined ? -1 : text.indexOf(part);
  return new InputError([
    {
      code: "invalid-formula",
      path: "formula",
      value: text,
      message: at < 0 ? message : `${message} At character ${at + 1}.`,
      ...(suggestions?.length ? { suggestions } : {}),
    },
  ]);
}
