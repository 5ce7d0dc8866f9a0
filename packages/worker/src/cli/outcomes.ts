import type { Command } from "commander";
import { signOutcome } from "../access/index.js";
import type { Outcome } from "../contracts/index.js";
import { readOutcomes } from "../files/index.js";
import { LedgerFile, outcomeRecord } from "../ledger/index.js";
import { builtInPack, keepFor, resolveAudience } from "../planning/index.js";
import { listOutcomes, sendOutcomes, takeOutcomes } from "../publishing/index.js";
import { addBackendOption, withBackend, type BackendOptions } from "./backend-session.js";
import { counted } from "./counted.js";
import { readFileOf, reportRejects, reportWarnings } from "./inputs.js";
import { tellStrangers } from "./ledger/strangers.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface SendOptions extends BackendOptions {
  readonly chamber: string;
  readonly run?: string;
  readonly allowRejects?: boolean;
}

interface ShowOptions extends BackendOptions {
  readonly all?: boolean;
  readonly follow?: boolean;
  readonly json?: boolean;
  readonly ledger?: string;
}

/** `wasl outcomes`: what became of introductions, from the chambers to whoever collects it. */
export function registerOutcomes(program: Command): void {
  const outcomes = program.command("outcomes").description("tell and collect what became of introductions");
  const sending = outcomes
    .command("send")
    .description("tell what became of introductions, as a chamber")
    .argument(
      "<file>",
      "CSV, XLSX, JSON or JSONL: need, supplier, outcome, reason, date, and run unless --run names it",
    )
    .requiredOption("--chamber <id>", "id or code of the chamber that tells it")
    .option("--run <id>", "the run that made the introductions, where the file names none")
    .option("--allow-rejects", "send the sound rows when others are rejected");
  addBackendOption(sending).action((file: string, options: SendOptions) => send(file, options));
  const listing = outcomes
    .command("list")
    .description("show the outcomes that wait to be collected; they stay")
    .option("--all", "show those that were taken too")
    .option("--json", "one JSON object an outcome");
  addBackendOption(listing).action((options: ShowOptions) => list(options));
  const taking = outcomes
    .command("take")
    .description("show the outcomes that wait, and mark each as taken")
    .option("--follow", "go on with what arrives")
    .option("--ledger <file.jsonl>", "record each in this ledger before it is marked as taken")
    .option("--json", "one JSON object an outcome");
  addBackendOption(taking).action((options: ShowOptions) => take(options));
}

async function send(file: string, options: SendOptions): Promise<void> {
  const pack = builtInPack("morocco");
  const chamber = resolveAudience(options.chamber, pack);
  if (chamber === "all") throw new UsageError("Outcomes are told by one chamber.");
  const source = { chamber, runId: options.run };
  const read = await readFileOf((path, reading) => readOutcomes(path, source, reading), file, { pack });
  reportWarnings([read]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], options.allowRejects ?? false);
  await withBackend(options, ({ backend, config }) => {
    const signed = read.records.map((outcome) => signOutcome(outcome, config));
    return sendOutcomes(backend, signed, keepFor(config.keepDays));
  });
  tell(
    `Told ${counted(read.records.length, "outcome")} of ${chamber}. Whether these introductions were made is not checked.`,
  );
}

async function list(options: ShowOptions): Promise<void> {
  const { all } = options;
  const found = await withBackend(options, ({ backend, config: { secret } }) =>
    listOutcomes(backend, { all, secret, onFault: tellFault }),
  );
  for (const outcome of found) await print(shown(outcome, options));
  if (found.length === 0 && !options.json) tell("No outcomes wait to be collected.");
}

async function take(options: ShowOptions): Promise<void> {
  const ledger = options.ledger === undefined ? undefined : await LedgerFile.open(userPath(options.ledger));
  await withBackend(options, async ({ backend, config, signal }) => {
    const { follow } = options;
    const keep = async (outcome: Outcome) => {
      await ledger?.record([outcomeRecord(outcome)]);
      await print(shown(outcome, options));
    };
    const { lockMs, secret } = config;
    const held = await takeOutcomes(backend, keep, { follow, signal, lockMs, secret, onFault: tellFault });
    if (held > 0) tell(`${counted(held, "more is", "more are")} being taken by another command.`);
  });
  if (ledger) tellStrangers(ledger.ledger);
}

const tellFault = (id: string, error: Error) => tell(`${id} was left out: ${error.message}`);

function shown(outcome: Outcome, { json }: ShowOptions): string {
  const { chamber, runId, needId, supplierId, reason, at } = outcome;
  if (json) return JSON.stringify(outcome);
  const what = reason === undefined ? outcome.outcome : `${outcome.outcome} (${reason})`;
  return [at.slice(0, 10), chamber, what, `${needId} – ${supplierId}`, runId].join("  ");
}
