import type { Command } from "commander";
import {
  describeReject,
  readNeeds,
  readSuppliers,
  RejectedInputError,
  type ReadResult,
  type Reject,
} from "../files/index.js";
import { counted } from "./counted.js";
import { exitCodes } from "./exit-codes.js";
import { readFileOf } from "./inputs.js";
import { print } from "./output.js";
import { addPackOptions, packHint, packOf, type PackOptions } from "./pack-option.js";
import { UsageError } from "./usage-error.js";

interface CheckOptions extends PackOptions {
  readonly needs?: string;
  readonly suppliers?: string;
  readonly json?: true;
}

interface CheckedFile {
  readonly file: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  readonly warnings: readonly Reject[];
  readonly unlisted: number;
  readonly currency?: string | undefined;
}

export function registerCheck(program: Command): void {
  const command = program
    .command("check")
    .description("say what is wrong in files of needs and of firms, without matching them")
    .option("--needs <file>", "needs of large firms: CSV, XLSX, JSON or JSONL")
    .option("--suppliers <file>", "register of firms: CSV, XLSX, JSON or JSONL")
    .option("--json", "print the report as JSON");
  addPackOptions(command).action(check);
}

async function check(options: CheckOptions): Promise<void> {
  const { needs, suppliers } = options;
  if (needs === undefined && suppliers === undefined)
    throw new UsageError("Nothing to check: pass --needs FILE, --suppliers FILE or both.");
  const pack = await packOf(options);
  const checked: CheckedFile[] = [];
  if (needs !== undefined)
    checked.push(await checkFile(needs, () => readFileOf(readNeeds, needs, { pack, onRecord: forget })));
  const currency = checked[0]?.currency;
  if (suppliers !== undefined)
    checked.push(
      await checkFile(suppliers, () =>
        readFileOf(readSuppliers, suppliers, {
          pack,
          onRecord: forget,
          ...(currency === undefined ? {} : { currency }),
        }),
      ),
    );
  await print(options.json ? JSON.stringify({ files: checked }, undefined, 2) : report(checked));
  if (checked.some(({ rejects }) => rejects.length > 0)) process.exitCode = exitCodes.inputRejected;
}

/** Checking needs no record once it is checked, so that a file may be larger than the memory. */
const forget = (): void => undefined;

/** A file that cannot be used at all is one more finding: the other file is still to be checked. */
async function checkFile<T>(file: string, read: () => Promise<ReadResult<T>>): Promise<CheckedFile> {
  try {
    const { accepted, read: rows, rejected, rejects, warnings, unlisted, currency } = await read();
    return { file, read: rows, accepted, rejected, rejects, warnings, unlisted, currency };
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    return { file, read: 0, accepted: 0, rejected: 0, rejects: error.rejects, warnings: [], unlisted: error.unlisted };
  }
}

function report(files: readonly CheckedFile[]): string {
  const hint = packHint(files.flatMap(({ rejects }) => rejects));
  return [
    ...files.flatMap(({ rejects }) => rejects.map((reject) => `Rejected: ${describeReject(reject)}`)),
    ...files.flatMap(({ warnings }) => warnings.map((warning) => `Warning: ${describeReject(warning)}`)),
    ...(hint === undefined ? [] : [hint]),
    ...files.map(summary),
  ].join("\n");
}

function summary({ file, read, accepted, rejected, unlisted, rejects }: CheckedFile): string {
  if (read === 0 && rejects.length > 0) return `${file}: cannot be used.`;
  const more = unlisted > 0 ? ` ${counted(unlisted, "more fault is", "more faults are")} not listed.` : "";
  return `${file}: ${counted(read, "row")} read, ${accepted} accepted, ${rejected} rejected.${more}`;
}
