import { InvalidArgumentError, Option, type Command } from "commander";
import type { EvaluationOptions } from "@wasl/fixtures";
import type { Language } from "@wasl/matcher";
import { wholeNumber } from "../match-options.js";
import { addPackOptions, type PackOptions } from "../pack-option.js";
import { UsageError } from "../usage-error.js";
import type { JudgedInputs } from "./judged-inputs.js";

/** The files of a command that looks at judged needs. */
export interface JudgedFileOptions extends PackOptions {
  readonly awards?: string;
  readonly needs?: string;
  readonly suppliers?: string;
  readonly judgments?: string;
  readonly groups?: string;
  readonly allowRejects?: true;
}

/** What `evaluate` and `compare` have in common. */
export interface EvaluationCommandOptions extends JudgedFileOptions {
  readonly k: readonly number[];
  readonly depth: number;
  readonly byBuyer?: true;
  readonly resamples: number;
  readonly seed: number;
  readonly lang: Language;
  readonly json?: true;
  readonly out?: string;
}

/** Adds the options that name needs, firms and judgments, or an award set that holds all three. */
export function addJudgedFiles(command: Command): Command {
  return command
    .addOption(new Option("--awards <country>", "use the real awards that come with Wasl").choices(["fr"]))
    .option("--needs <file>", "needs of large firms: CSV, XLSX, JSON or JSONL")
    .option("--suppliers <file>", "register of firms: CSV, XLSX, JSON or JSONL")
    .option("--judgments <file>", "which firms are good: .csv (need_id, supplier_id, grade), else TREC qrels");
}

export function addEvaluationOptions(command: Command): Command {
  const evaluation = addJudgedFiles(command)
    .option("--groups <file.csv>", "need_id and columns by which needs are reported apart, e.g. repeat_buyer")
    .option("--k <list>", "cutoffs, e.g. 10,50", cutoffList, [10])
    .option("--depth <number>", "how many firms are ranked for a need", wholeNumber(1, 1_000_000), 1_000)
    .option("--by-buyer", "draw buyers with all their needs for intervals and tests: needs of one buyer are alike")
    .option("--resamples <number>", "how many times needs are drawn again", wholeNumber(100, 1_000_000), 2_000)
    .option("--seed <number>", "which draws; the same seed gives the same figures", wholeNumber(0, 2 ** 32 - 1), 1)
    .addOption(new Option("--lang <language>", "language of the tables").choices(["fr", "ar", "en"]).default("fr"))
    .option("--allow-rejects", "go on without rejected rows; judgments about them count as not found")
    .option("--json", "print the whole report as JSON instead of tables")
    .option("--out <file>", "write the report as well: a .html page for people, or .json with all of it");
  return addPackOptions(evaluation);
}

/** Throws a {@link UsageError} when cutoffs lie below what is ranked, which would count firms as not found that were not looked for. */
export function requireDepth({ k, depth }: EvaluationCommandOptions): void {
  const deepest = Math.max(...k);
  if (deepest > depth) throw new UsageError(`--k ${deepest} lies below --depth ${depth}: rank at least as many firms.`);
}

/** What the report computes, from what was typed and what the files hold. */
export function reportOptions(options: EvaluationCommandOptions, inputs: JudgedInputs): EvaluationOptions {
  return {
    cutoffs: options.k,
    resamples: options.resamples,
    seed: options.seed,
    resampled: options.byBuyer ? "buyer" : "need",
    needs: inputs.needs.map(({ need }) => need),
    groups: inputs.groups,
    warnings: inputs.warnings,
  };
}

/** Reads `10,50` as cutoffs. */
function cutoffList(text: string): number[] {
  const cutoffs = text.split(",").map((part) => Number(/^\s*\d{1,6}\s*$/.test(part) ? part : NaN));
  if (cutoffs.every((cutoff) => cutoff >= 1)) return cutoffs;
  throw new InvalidArgumentError("Expected whole numbers from 1, divided by commas, such as 10,50.");
}
