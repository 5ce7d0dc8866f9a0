import type { Command } from "commander";
import { LIMITS } from "../../contracts/index.js";
import { whole } from "../number-option.js";

/** Whose change counts, and how finely it is looked for, as it is typed. */
export interface MissingDataOptions {
  readonly top: number;
  readonly levels: number;
}

const { first, levels } = LIMITS.missingData;

export const addMissingDataOptions = (command: Command): Command =>
  command
    .option("--top <number>", "firms a need whose change counts", whole(first), 10)
    .option("--levels <number>", "values that an unknown field is tried with", whole(levels), 16);
