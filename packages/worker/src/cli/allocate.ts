import { Option, type Command } from "commander";
import { asksForDossiers, createMatcher } from "@wasl/matcher";
import type { CapacityRule, RunOptions, Share } from "@wasl/matcher/allocate";
import { checkAllocationFormat, checkOutput, writeAllocation, type WrittenAllocation } from "../files/index.js";
import { historyFrom, introductionRecord, LedgerFile, placesAfter } from "../ledger/index.js";
import { allocateFiles, fileRunId, type AllocationSettings } from "./allocation/allocation-run.js";
import { allocationText } from "./allocation/allocation-text.js";
import { monthsBefore } from "./allocation/months-before.js";
import { dayOption, today } from "./day-option.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { shareOption } from "./share-option.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface AllocateOptions extends MatchingOptions {
  readonly top?: number;
  readonly most: number;
  readonly depth: number;
  readonly share?: readonly Share[];
  readonly stable?: true;
  readonly capacity: CapacityRule;
  readonly ledger?: string;
  readonly rotate?: number;
  readonly on?: string;
  readonly dryRun?: true;
  readonly out?: string;
}

export function registerAllocate(program: Command): void {
  const command = program
    .command("allocate")
    .description(
      "say who is introduced to whom over all needs, so that no firm is sent everywhere, and what that costs",
    )
    .option("--most <number>", "introductions of a firm at most", wholeNumber(1, 100_000), 3)
    .option("--top <number>", "introductions a need; the need's own wish, else 10", wholeNumber(1, 100_000))
    .option("--depth <number>", "firms of each ranking to choose among", wholeNumber(1, 100_000), 50)
    .option(
      "--share <who=part>",
      "least part of all introductions for some firms: TPE,AE=0.3, region=0.5 (the need's own) or exporters=0.2; may be repeated",
      shareOption,
    )
    .option("--stable", "no need and firm that both rather had each other, instead of the highest total")
    .addOption(
      new Option("--capacity <rule>", "what a firm's free capacity limits: each need's value, or the sum of all")
        .choices(["each", "sum", "ignored"])
        .default("each"),
    )
    .option("--ledger <file.jsonl>", "leave out pairs that met or declined, and record the introductions")
    .option("--rotate <months>", "count a firm's introductions of so many months against --most", wholeNumber(1, 1_200))
    .option("--on <day>", "day of the introductions, YYYY-MM-DD; today", dayOption)
    .option("--dry-run", "read the ledger, and record nothing")
    .option("--out <file>", "write them to a .json, .csv, .xlsx or .html file");
  addMatchingOptions(command).action(allocateNeeds);
}

async function allocateNeeds(options: AllocateOptions): Promise<void> {
  requireUsable(options);
  const out = options.out === undefined ? undefined : await checkedOutput(options.out);
  const ledger = options.ledger === undefined ? undefined : await LedgerFile.open(userPath(options.ledger));
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const matcher = createMatcher({ pack, profile });
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const settings = { ...options, shares: options.share ?? [], stable: options.stable ?? false };
  const runId = fileRunId(inputs, matcher, settings);
  const found = { runId, ...allocateFiles(inputs, matcher, settings, pastOf(ledger, inputs, runId, settings)) };
  await show(found, contextOf(inputs, pack, options), out, options);
  if (ledger && !options.dryRun) await record(ledger, found, inputs, options);
}

function requireUsable({ ledger, rotate, dryRun, stable, share, capacity }: AllocateOptions): void {
  if (ledger === undefined && (rotate !== undefined || dryRun))
    throw new UsageError("--rotate and --dry-run are about a ledger: pass --ledger FILE.");
  if (stable && (share || capacity === "sum"))
    throw new UsageError("A stable allocation takes no --share, and no --capacity sum: they would unsettle it.");
}

/** Found out before anything is ranked and not after. */
async function checkedOutput(out: string): Promise<string> {
  const path = userPath(out);
  checkAllocationFormat(path);
  await checkOutput(path);
  return path;
}

function contextOf(
  { needs, register, currency }: Inputs,
  pack: Awaited<ReturnType<typeof packOf>>,
  { lang }: AllocateOptions,
) {
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  return { needs: byId, register, pack, language: lang, ...(currency !== undefined && { currency }) };
}

/** Who met or declined before, and how many places firms have left. */
function pastOf(
  file: LedgerFile | undefined,
  { needs }: Inputs,
  runId: string,
  { most, rotate, on = today() }: AllocationSettings & Pick<AllocateOptions, "on">,
): Pick<RunOptions, "historyOf" | "placesOf"> {
  if (!file) return {};
  const buyers = new Map(needs.map(({ need }) => [need.id, need.buyer.id]));
  const historyOf = historyFrom(file.ledger, (needId) => buyers.get(needId), runId);
  if (rotate === undefined) return { historyOf };
  return { historyOf, placesOf: placesAfter(file.ledger, { most, since: monthsBefore(on, rotate), runId }) };
}

async function show(
  found: WrittenAllocation,
  context: ReturnType<typeof contextOf>,
  out: string | undefined,
  options: AllocateOptions,
): Promise<void> {
  if (out !== undefined) {
    await writeAllocation(out, found, context);
    const { introductions, introduced } = found.exposure.after;
    tell(
      `Wrote ${options.out ?? out}: ${introductions} introductions of ${introduced} firms for ${found.needs.length} needs.`,
    );
  }
  if (options.json) await print(JSON.stringify(found));
  else if (out === undefined) await print(allocationText(found, context));
}

async function record(file: LedgerFile, { runId, needs }: WrittenAllocation, inputs: Inputs, options: AllocateOptions) {
  const at = new Date(options.on ?? Date.now()).toISOString();
  const buyers = new Map(inputs.needs.map(({ need }) => [need.id, need.buyer.id]));
  const records = needs.flatMap(({ needId, introductions }) =>
    introductions.map(({ supplierId }) =>
      introductionRecord({ at, runId, needId, buyerId: buyers.get(needId)!, supplierId }),
    ),
  );
  const added = await file.record(records);
  tell(`Recorded ${added} introductions in ${options.ledger!}; ${records.length - added} were there already.`);
}
