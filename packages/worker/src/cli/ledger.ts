import { Option, type Command } from "commander";
import { stringify } from "csv-stringify/sync";
import type { Language } from "@wasl/matcher";
import { checkOutput, neutralText, readOutcomes, writeAtomically } from "../files/index.js";
import { judgmentsFrom, LedgerFile, outcomeRecord, type OutcomeRecord } from "../ledger/index.js";
import { builtInPack, resolveAudience } from "../planning/index.js";
import { counted, oneOrMore } from "./counted.js";
import { dayOption } from "./day-option.js";
import { readFileOf, reportRejects, reportWarnings } from "./inputs.js";
import { registerImports } from "./ledger/import.js";
import { exposureText, ledgerExposure } from "./ledger/ledger-exposure.js";
import { ledgerText, pairRecord } from "./ledger/ledger-text.js";
import { tellStrangers } from "./ledger/strangers.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface ShowOptions {
  readonly lang: Language;
  readonly json?: true;
}

interface ExposureOptions extends ShowOptions {
  readonly since?: string;
}

interface AddOptions {
  readonly chamber: string;
  readonly run?: string;
  readonly allowRejects?: true;
}

/** `wasl ledger`: what a chamber's ledger of introductions says, and what is added to it from files. */
export function registerLedger(program: Command): void {
  const ledger = program.command("ledger").description("who was introduced to whom, and what came of it");
  const showing = ledger.command("show").description("each pair, when it was introduced, and its last outcome");
  addShowOptions(showing).action((file: string, options: ShowOptions) => show(file, options));
  const spread = ledger
    .command("exposure")
    .description("how introductions are spread over the firms that had some")
    .option("--since <day>", "introductions from this day on, YYYY-MM-DD", dayOption);
  addShowOptions(spread).action((file: string, options: ExposureOptions) => exposure(file, options));
  ledger
    .command("judgments")
    .description("what outcomes say of how well firms answer needs, for wasl evaluate and wasl tune")
    .argument("<ledger.jsonl>", "the ledger")
    .option("--out <file.csv>", "write them there")
    .action((file: string, options: { readonly out?: string }) => judgments(file, options));
  registerImports(ledger);
  ledger
    .command("add")
    .description("record the outcomes of a file")
    .argument("<ledger.jsonl>", "the ledger; made if it is not there")
    .argument(
      "<outcomes>",
      "CSV, XLSX, JSON or JSONL: need, supplier, outcome, reason, date, and run where it is known",
    )
    .requiredOption("--chamber <id>", "id or code of the chamber that tells them")
    .option(
      "--run <id>",
      "the run that made the introductions; where neither this nor the file says, the pair's last one",
    )
    .option("--allow-rejects", "record the sound rows when others are rejected")
    .action((file: string, outcomes: string, options: AddOptions) => add(file, outcomes, options));
}

function addShowOptions(command: Command): Command {
  return command
    .argument("<ledger.jsonl>", "the ledger")
    .addOption(new Option("--lang <language>", "language of the words").choices(["fr", "ar", "en"]).default("fr"))
    .option("--json", "print JSON for programs instead of a table for people");
}

async function show(file: string, { lang, json }: ShowOptions): Promise<void> {
  const { ledger } = await LedgerFile.open(userPath(file));
  if (json) for (const pair of ledger.pairs()) await print(JSON.stringify(pairRecord(pair)));
  else await print(ledgerText(ledger.pairs(), lang));
  tellStrangers(ledger);
}

async function exposure(file: string, { lang, json, since }: ExposureOptions): Promise<void> {
  const { ledger } = await LedgerFile.open(userPath(file));
  const found = ledgerExposure(ledger, since);
  await print(json ? JSON.stringify(found) : exposureText(found, lang));
}

async function judgments(file: string, { out }: { readonly out?: string }): Promise<void> {
  const path = out === undefined ? undefined : userPath(out);
  if (path !== undefined) await checkOutput(path);
  const { ledger } = await LedgerFile.open(userPath(file));
  const found = judgmentsFrom(ledger);
  const rows = found.map(({ needId, supplierId, grade }) => [neutralText(needId), neutralText(supplierId), grade]);
  const text = stringify([["need_id", "supplier_id", "grade"], ...rows]);
  if (path === undefined) await print(text);
  else {
    await writeAtomically(path, [text]);
    tell(`Wrote ${out!}: ${counted(found.length, "judgment")} of ${counted(ledger.pairs().length, "pair")}.`);
  }
  tellStrangers(ledger);
}

/** Stands for the run of an outcome until the ledger says which it was. */
const UNKNOWN_RUN = `run-unknown-${"0".repeat(32)}`;

async function add(
  file: string,
  outcomesFile: string,
  { chamber: name, run, allowRejects }: AddOptions,
): Promise<void> {
  const pack = builtInPack("morocco");
  const chamber = resolveAudience(name, pack);
  if (chamber === "all") throw new UsageError("Outcomes are told by one chamber.");
  const ledgerFile = await LedgerFile.open(userPath(file));
  const source = { chamber, runId: run ?? UNKNOWN_RUN };
  const read = await readFileOf((path, reading) => readOutcomes(path, source, reading), outcomesFile, { pack });
  reportWarnings([read]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], allowRejects ?? false);
  const records = withRuns(read.records.map(outcomeRecord), ledgerFile);
  const added = await ledgerFile.record(records);
  const known = records.length - added;
  tell(`Recorded ${counted(added, "outcome")} in ${file}; ${known} ${oneOrMore(known, "was", "were")} there already.`);
  tellStrangers(ledgerFile.ledger);
}

/** Outcomes with the run that introduced their pair last, where they name none. */
function withRuns(records: readonly OutcomeRecord[], { ledger }: LedgerFile): OutcomeRecord[] {
  const runs = new Map(
    ledger.introductions.map(({ needId, supplierId, runId }) => [JSON.stringify([needId, supplierId]), runId]),
  );
  return records.map((record) => {
    if (record.runId !== UNKNOWN_RUN) return record;
    return { ...record, runId: runs.get(JSON.stringify([record.needId, record.supplierId])) ?? UNKNOWN_RUN };
  });
}
