import { decimal } from "./number-option.js";

/** Reads a number of an option from 0 to 1, with a point or a comma. */
export const ratio = decimal({ least: 0, most: 1 });
