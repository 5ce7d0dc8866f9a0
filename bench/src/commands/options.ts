import { InvalidArgumentError } from "commander";

/** Reads a whole number of an option, from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** Reads whole numbers with commas between them; gives them ascending and once each. */
export function wholeNumbers(least: number, most: number) {
  const one = wholeNumber(least, most);
  return (text: string): number[] => [...new Set(text.split(",").map(one))].sort((a, b) => a - b);
}

/** Reads names with commas between them. Some names stand for several. */
export function namesAmong(known: readonly string[], groups: Readonly<Record<string, readonly string[]>> = {}) {
  return (text: string): string[] => {
    const names = text.split(",").flatMap((name) => groups[name] ?? [name]);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length === 0) return names;
    const choices = [...Object.keys(groups), ...known].join(", ");
    throw new InvalidArgumentError(`${unknown.join(", ")} is not among ${choices}.`);
  };
}

/** Says on standard error what is being done, for whoever waits. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
