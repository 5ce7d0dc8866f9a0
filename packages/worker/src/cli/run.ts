import type { Command } from "commander";
import { asksForDossiers } from "@wasl/matcher";
import { signRequest } from "../access/index.js";
import type { Priority, RunRequest } from "../contracts/index.js";
import { isOver, readRun, type RunStatus } from "../operations/index.js";
import { BuiltInPackError, requestRun, resolveAudience, type RunOrder } from "../planning/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { deadlineOf } from "./deadline-option.js";
import { exitCodes } from "./exit-codes.js";
import { readInputs } from "./inputs.js";
import { tellWithoutWorker, withLocalWorker } from "./local-worker.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { addPackOptions, packOf, type PackOptions } from "./pack-option.js";
import { priorityOption } from "./priority-option.js";
import { profileOf } from "./profile-option.js";
import { watchRun } from "./run-bar.js";
import { describeStatus, statusRecord } from "./status-text.js";
import { UsageError } from "./usage-error.js";

interface RunOptions extends BackendOptions, PackOptions {
  readonly needs: string;
  readonly suppliers: string;
  readonly chamber: string;
  readonly profile: string;
  readonly top?: number;
  readonly allowRejects?: boolean;
  readonly detach?: boolean;
  readonly again?: boolean;
  readonly priority: Priority;
  readonly deadline?: Date;
  readonly json?: boolean;
}

/** `wasl run`: asks for a run and shows how far it is. */
export function registerRun(program: Command): void {
  const command = program
    .command("run")
    .description("match needs with a register and publish the results to the chambers' queues")
    .requiredOption("--needs <file>", "needs of large firms (CSV, XLSX, JSON or JSONL)")
    .requiredOption("--suppliers <file>", "register of firms (CSV, XLSX, JSON or JSONL)")
    .option("--chamber <id>", "the chamber that asks and alone gets the results, or all", "all")
    .option("--profile <name>", "core, default, or the file of a scoring profile", "core")
    .option("--top <k>", "firms a need; the need's own wish, else 10, when absent", wholeNumber(1, 1_000))
    .option("--allow-rejects", "go on with the sound rows when others are rejected")
    .addOption(priorityOption())
    .option(
      "--deadline <time>",
      "when it is too late: how long from now (90m, 8h, 1d), or as RFC 3339",
      (text: string) => deadlineOf(text),
    )
    .option("--again", "run again although the same run is done")
    .option("--detach", "ask for the run and do not wait for it")
    .option("--json", "one JSON object with the run's status");
  addBackendOption(addPackOptions(command)).action((options: RunOptions) => run(options));
}

async function run(options: RunOptions): Promise<void> {
  const order = await readOrder(options);
  const status = await withBackend(options, (session) => askAndWatch(session, order, options));
  if (options.json) await print(JSON.stringify(statusRecord(status)));
  else await print(describeStatus(status));
  if (isOver(status) && status.state !== "done") process.exitCode = exitCodes.inputRejected;
  else if (status.state !== "done" && !options.detach) process.exitCode = exitCodes.interrupted;
}

/** Reads everything before the backend is opened, so that a wrong file costs nothing. */
async function readOrder(options: RunOptions): Promise<RunOrder> {
  const pack = await packOf(options);
  const chamber = resolveAudience(options.chamber, pack);
  const profile = await profileOf(options.profile);
  const { needs: needsFile, suppliers, allowRejects = false, top: topK, again, priority, deadline } = options;
  const { needs, register, currency } = await readInputs({
    needs: needsFile,
    suppliers,
    pack,
    dossiers: asksForDossiers(profile),
    allowRejects,
  });
  return { pack, chamber, profile, topK, again, priority, deadline, currency, needs, register };
}

async function askAndWatch(session: Session, order: RunOrder, { detach }: RunOptions): Promise<RunStatus> {
  const { backend, config, signal } = session;
  const sign = (request: RunRequest) => signRequest(request, config);
  const { runId, known } = await requestRun(backend, { ...order, sign, keepDays: config.keepDays }).catch(asUsage);
  tell(known ? `${runId} is known: the same files, profile and chamber. --again runs it anew.` : `Asked for ${runId}.`);
  // An embedded backend may lose its other commands at any time, so this one does its share of the work.
  const works = backend.kind === "embedded" && !detach;
  const before = await readRun(backend, runId);
  if (isOver(before)) return before;
  if (!works) await tellWithoutWorker(session);
  if (detach) return before;
  const watch = () => watchRun(backend, runId, signal);
  const status = await (works ? withLocalWorker(session, watch) : watch());
  if (!isOver(status)) tell(`${runId} is not done: it goes on where a worker is, or when the same is asked for again.`);
  return status;
}

function asUsage(error: unknown): never {
  throw error instanceof BuiltInPackError ? new UsageError(error.message) : error;
}
