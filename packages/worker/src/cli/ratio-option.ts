import { InvalidArgumentError } from "commander";

/** Reads a number of an option from 0 to 1, with a point or a comma. */
export function ratio(text: string): number {
  const value = /^(0|1|[01]?[.,]\d{1,12})$/.test(text) ? Number(text.replace(",", ".")) : NaN;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a number from 0 to 1.");
}
