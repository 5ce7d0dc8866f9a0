import type { Command } from "commander";
import { measureFiles } from "../files/measure-files.js";
import type { Format } from "../files/reading-task.js";
import { thisMachine } from "../measuring/machine.js";
import { filesText, type FilesReport } from "../report/files-report.js";
import { namesAmong, tell, wholeNumber } from "./options.js";

interface FilesOptions {
  readonly firms: number;
  readonly seed: number;
  readonly repeat: number;
  readonly formats: readonly Format[];
  readonly json?: true;
}

const FORMATS: readonly Format[] = ["csv", "jsonl"];

export function registerFiles(program: Command): void {
  program
    .command("files")
    .description("time and memory of reading a register's file beside the bare parsers")
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--seed <number>", "which firms", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--repeat <number>", "how often each task is done", wholeNumber(1, 1_000), 3)
    .option("--formats <names>", `some of ${FORMATS.join(", ")}`, namesAmong(FORMATS), [...FORMATS])
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchFiles);
}

async function benchFiles({ firms, seed, repeat, formats, json }: FilesOptions): Promise<void> {
  const results = await measureFiles({ firms, seed, repeats: repeat, formats, onStep: tell });
  const report: FilesReport = { machine: thisMachine(), settings: { seed, repeats: repeat }, formats: results };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : filesText(report)}\n`);
}
