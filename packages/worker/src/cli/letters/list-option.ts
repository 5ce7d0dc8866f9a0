import { InvalidArgumentError } from "commander";

/** Reads a list of an option, such as `fr,ar`: each of the choices once, in the order given. */
export function listOf<T extends string>(choices: readonly T[]) {
  return (text: string): T[] => {
    const given = text.split(",").map((one) => one.trim());
    const known = given.flatMap((one) => choices.find((choice) => choice === one) ?? []);
    if (known.length === given.length && new Set(known).size === known.length) return known;
    throw new InvalidArgumentError(`Expected one or more of ${choices.join(", ")}, separated by commas, each once.`);
  };
}
