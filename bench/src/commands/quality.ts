import { Option, type Command } from "commander";
import { readAwardFiles, readFrenchAwards, type AwardFiles, type AwardInputs } from "../quality/award-inputs.js";
import { measureQuality } from "../quality/measure-quality.js";
import { qualityText } from "../report/quality-report.js";
import { tell, wholeNumber } from "./options.js";

interface QualityCommandOptions extends Partial<AwardFiles> {
  readonly awards?: string;
  readonly folds: number;
  readonly seed: number;
  readonly json?: true;
}

export function registerQuality(program: Command): void {
  program
    .command("quality")
    .description("how well winners of real awards are ranked: by simple rules, by Wasl, and by boosted trees")
    .addOption(new Option("--awards <country>", "awards that come with Wasl (the default)").choices(["fr"]))
    .option("--needs <file>", "needs with CPV codes; rejected rows count as 0")
    .option("--suppliers <file>", "the firms known before them")
    .option("--judgments <file.csv>", "need_id, supplier_id, grade")
    .option("--groups <file.csv>", "need_id, repeat_buyer")
    .option("--folds <number>", "parts of the buyers that are set aside in turn", wholeNumber(2, 100), 5)
    .option("--seed <number>", "which folds, which draws", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchQuality);
}

async function benchQuality({ folds, seed, json, ...files }: QualityCommandOptions, command: Command): Promise<void> {
  const inputs = await readInputs(files, command);
  const report = await measureQuality(inputs, { folds, seed, onStep: tell });
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : qualityText(report)}\n`);
}

function readInputs(
  { awards, needs, suppliers, judgments, groups }: Partial<AwardFiles> & { readonly awards?: string },
  command: Command,
): Promise<AwardInputs> {
  const given = [needs, suppliers, judgments, groups].filter((file) => file !== undefined);
  if (given.length === 0) return readFrenchAwards();
  if (awards !== undefined) command.error("--awards brings its own files: leave those out.");
  if (needs === undefined || suppliers === undefined || judgments === undefined || groups === undefined)
    command.error("Pass all of --needs, --suppliers, --judgments and --groups, or none of them.");
  return readAwardFiles({ needs, suppliers, judgments, groups });
}
