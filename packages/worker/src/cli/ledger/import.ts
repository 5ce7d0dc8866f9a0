import type { Command } from "commander";
import { readFindings, readIntroductions, type ReadOptions, type ReadResult } from "../../files/index.js";
import { introductionRecord, introductionsIn, LedgerFile } from "../../ledger/index.js";
import { builtInPack } from "../../planning/index.js";
import { dayOption, today } from "../day-option.js";
import { readFileOf, reportRejects, reportWarnings } from "../inputs.js";
import { tellLeftOut } from "../left-out.js";
import { userPath } from "../user-path.js";
import { recordIntroductions } from "./recorded.js";
import { tellStrangers } from "./strangers.js";

interface ImportOptions {
  readonly allowRejects?: true;
}

interface PairImportOptions extends ImportOptions {
  readonly on?: string;
  readonly run?: string;
}

/** Stands for the run of introductions that no run of Wasl made. */
const ELSEWHERE = `run-elsewhere-${"0".repeat(32)}`;

/** `wasl ledger import`, `wasl ledger import-findings`: introductions that `wasl allocate` did not record. */
export function registerImports(ledger: Command): void {
  ledger
    .command("import")
    .description("record introductions that were made elsewhere")
    .argument("<ledger.jsonl>", "the ledger; made if it is not there")
    .argument("<pairs>", "CSV, XLSX, JSON or JSONL: need, supplier, and buyer id, date and run where they are known")
    .option("--on <day>", "day of the introductions for which the file has no date, YYYY-MM-DD; today", dayOption)
    .option("--run <id>", "the run that made them, where the file names none; else they were made without Wasl")
    .option("--allow-rejects", "record the sound rows when others are rejected")
    .action((file: string, pairs: string, options: PairImportOptions) => importPairs(file, pairs, options));
  ledger
    .command("import-findings")
    .description("record the introductions of allocations whose findings were taken off a queue")
    .argument("<ledger.jsonl>", "the ledger; made if it is not there")
    .argument("<findings.jsonl>", "batches of findings, one a line, as wasl analyses --json writes them")
    .option("--allow-rejects", "record the sound batches when others are rejected")
    .action((file: string, findings: string, options: ImportOptions) => importFindings(file, findings, options));
}

async function importPairs(file: string, pairs: string, { on = today(), run, ...options }: PairImportOptions) {
  const source = { at: new Date(on).toISOString(), runId: run ?? ELSEWHERE };
  const made = await soundIn(pairs, (path, reading) => readIntroductions(path, source, reading), options);
  tellLeftOut(pairs, made.leftOut);
  await record(file, made.records.map(introductionRecord));
}

async function importFindings(file: string, findings: string, options: ImportOptions): Promise<void> {
  const { records: batches } = await soundIn(findings, readFindings, options);
  await record(
    file,
    // Whose a need is stands in the run's needs, which are not in the file.
    batches.flatMap((batch) => introductionsIn(batch, () => undefined)),
  );
}

async function soundIn<Read extends ReadResult<unknown>>(
  file: string,
  reader: (path: string, options: ReadOptions) => Promise<Read>,
  { allowRejects = false }: { readonly allowRejects?: boolean },
): Promise<Read> {
  const read = await readFileOf(reader, file, { pack: builtInPack("morocco") });
  // Lists of pairs that Wasl writes say more of them than which they are.
  reportWarnings([{ ...read, warnings: read.warnings.filter(({ issue }) => issue.code !== "unknown-column") }]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], allowRejects);
  return read;
}

async function record(file: string, records: Parameters<typeof recordIntroductions>[1]): Promise<void> {
  const ledgerFile = await LedgerFile.open(userPath(file));
  await recordIntroductions(ledgerFile, records, file);
  tellStrangers(ledgerFile.ledger);
}
