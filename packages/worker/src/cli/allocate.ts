import type { Command } from "commander";
import { asksForDossiers, createMatcher } from "@wasl/matcher";
import { checkAllocationFormat, checkOutput, writeAllocation, type WrittenAllocation } from "../files/index.js";
import { introductionRecord, LedgerFile } from "../ledger/index.js";
import { allocateFiles, fileRunId } from "./allocation/allocation-run.js";
import { allocationText } from "./allocation/allocation-text.js";
import { counted } from "./counted.js";
import { readInputs, type Inputs } from "./inputs.js";
import { recordIntroductions } from "./ledger/recorded.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { addAllocationOptions, aimOf, type AllocationOptions } from "./question-options/allocation-options.js";
import { addPastOptions, pastIn, requireLedger, type PastOptions } from "./question-options/past-options.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface AllocateOptions extends MatchingOptions, AllocationOptions, PastOptions {
  readonly top?: number;
  readonly dryRun?: true;
  readonly out?: string;
}

export function registerAllocate(program: Command): void {
  const command = program
    .command("allocate")
    .description(
      "say who is introduced to whom over all needs, so that no firm is sent everywhere, and what that costs",
    )
    .option("--top <number>", "introductions a need; the need's own wish, else 10", wholeNumber(1, 1_000));
  addAllocationOptions(command);
  addPastOptions(command, "leave out pairs that met or declined, and record the introductions")
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
  const settings = { ...options, shares: options.share, stable: options.stable ?? false };
  const runId = fileRunId(inputs, matcher, settings);
  const found = { runId, ...allocateFiles(inputs, matcher, settings, ledger && pastIn(ledger.ledger, runId, options)) };
  await show(found, contextOf(inputs, pack, options), out, options);
  if (ledger && !options.dryRun) await record(ledger, found, inputs, options);
}

function requireUsable(options: AllocateOptions): void {
  requireLedger(options);
  if (options.ledger === undefined && options.dryRun)
    throw new UsageError("--dry-run is about a ledger: pass --ledger FILE.");
  aimOf(options);
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
      `Wrote ${options.out ?? out}: ${counted(introductions, "introduction")} of ${counted(introduced, "firm")} for ${counted(found.needs.length, "need")}.`,
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
  await recordIntroductions(file, records, options.ledger!);
}
