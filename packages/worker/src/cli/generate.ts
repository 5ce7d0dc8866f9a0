import { extname } from "node:path";
import { stringify } from "csv-stringify/sync";
import { Argument, type Command } from "commander";
import { generateNeeds, generateRegister } from "@wasl/fixtures";
import { csvStyle, flatten, kindOf, unflattened, writeAtomically } from "../files/index.js";
import { counted } from "./counted.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { progressBar } from "./progress.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface GenerateOptions {
  readonly size: number;
  readonly seed: number;
  readonly out?: string;
}

type Generated = "register" | "needs";

export function registerGenerate(program: Command): void {
  program
    .command("generate")
    .description("write a made-up register or made-up needs of any size, the same for the same seed")
    .addArgument(new Argument("<what>", "what to make").choices(["register", "needs"]))
    .option("--size <number>", "how many records", wholeNumber(1, 10_000_000), 1_000)
    .option("--seed <number>", "which ones", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--out <file>", "a .jsonl or .csv file; JSONL on standard output when absent")
    .action(generate);
}

async function generate(what: Generated, options: GenerateOptions): Promise<void> {
  const records =
    what === "register" ? generateRegister(options) : generateNeeds({ count: options.size, seed: options.seed });
  if (options.out === undefined) {
    for (const record of records) await print(JSON.stringify(record));
    return;
  }
  const lines = linesFor(options.out, what);
  const progress = progressBar(`Generating ${options.out}`);
  const watched = withProgress<object>(records, options.size, (done) => progress.update(done, options.size));
  try {
    await writeAtomically(userPath(options.out), lines(watched));
  } finally {
    progress.stop();
  }
  tell(`Wrote ${options.out}: ${counted(options.size, "record")}.`);
}

function linesFor(out: string, what: Generated): (records: Iterable<object>) => Iterable<string> {
  const extension = extname(out).toLowerCase();
  if (extension === ".jsonl") return jsonLines;
  if (extension === ".csv") return (records) => csvLines(records, what);
  throw new UsageError(`${out} has the extension "${extension}". Expected .jsonl or .csv.`);
}

function* jsonLines(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

function* csvLines(records: Iterable<object>, what: Generated): Generator<string> {
  const { columns } = kindOf(what === "register" ? "suppliers" : "needs");
  const style = csvStyle("fr");
  const lost = new Set<string>();
  yield stringify([columns.map(({ header }) => header.fr)], style);
  for (const record of records) {
    for (const field of unflattened(record, columns)) lost.add(field);
    yield stringify([flatten(record, columns)], { ...style, bom: false });
  }
  if (lost.size > 0) tell(`A table has no room for ${[...lost].join(", ")}: left out. Write .jsonl to keep them.`);
}

function* withProgress<T>(records: Iterable<T>, total: number, update: (done: number) => void): Generator<T> {
  let done = 0;
  for (const record of records) {
    yield record;
    if (++done % 1_000 === 0 || done === total) update(done);
  }
}
