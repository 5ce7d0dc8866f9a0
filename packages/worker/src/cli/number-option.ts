import { InvalidArgumentError } from "commander";
import type { Limits } from "../contracts/index.js";

/** Reads a whole number of an option within limits. */
export function whole({ least, most }: Limits) {
  return (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** Reads a number of an option within limits, its decimals behind a point or a comma. */
export function decimal({ least, most }: Limits) {
  return (text: string): number => {
    const value = decimalOf(text);
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`);
  };
}

/** The number that a text is, its decimals behind a point or a comma; NaN when it is none. */
export const decimalOf = (text: string): number =>
  /^(\d{1,9}|\d{0,9}[.,]\d{1,12})$/.test(text) ? Number(text.replace(",", ".")) : NaN;
