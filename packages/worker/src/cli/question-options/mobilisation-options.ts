import type { Command } from "commander";
import { LIMITS } from "../../contracts/index.js";
import { whole } from "../number-option.js";

/** How many near misses are told, and how many firms are certified, as it is typed. */
export interface MobilisationOptions {
  readonly limit: number;
  readonly steps: number;
}

const { limit, steps } = LIMITS.mobilisation;

export const addMobilisationOptions = (command: Command): Command =>
  command
    .option("--limit <number>", "firms for each gap of a need, the best ones", whole(limit), 20)
    .option("--steps <number>", "firms of a region that are certified one after the other", whole(steps), 10);
