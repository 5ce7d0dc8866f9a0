import type { Command } from "commander";
import { isOver, type RunStatus } from "../operations/index.js";
import { BuiltInPackError, requestRun, resolveAudience, type RunOrder } from "../planning/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { readInputs } from "./inputs.js";
import { hasWorker, withLocalWorker } from "./local-worker.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { addPackOptions, packOf, type PackOptions } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { watchRun } from "./run-bar.js";
import { describeStatus, statusRecord } from "./status.js";
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
    .option("--profile <name>", "core, or the file of a scoring profile", "core")
    .option("--top <k>", "firms a need; the need's own wish, else 10, when absent", wholeNumber(1, 1_000))
    .option("--allow-rejects", "go on with the sound rows when others are rejected")
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
  if (status.state === "failed" || status.state === "cancelled") process.exitCode = 1;
}

/** Reads everything before the backend is opened, so that a wrong file costs nothing. */
async function readOrder(options: RunOptions): Promise<RunOrder> {
  const pack = await packOf(options);
  const chamber = resolveAudience(options.chamber, pack);
  const profile = await profileOf(options.profile);
  const { needs: needsFile, suppliers, allowRejects = false, top: topK, again } = options;
  const { needs, register, currency } = await readInputs({ needs: needsFile, suppliers, pack, allowRejects });
  return { pack, chamber, profile, topK, again, currency, needs, suppliers: register.suppliers };
}

async function askAndWatch(session: Session, order: RunOrder, { detach }: RunOptions): Promise<RunStatus> {
  const { backend, config, signal } = session;
  const { runId, known } = await requestRun(backend, { ...order, keepDays: config.keepDays }).catch(asUsage);
  tell(known ? `${runId} is known: the same files, profile and chamber. --again runs it anew.` : `Asked for ${runId}.`);
  if (detach) return watchRun(backend, runId, AbortSignal.abort());
  if (await hasWorker(session)) return watch(session, runId);
  if (backend.kind !== "embedded") {
    tell("No worker is running on this backend: the run waits until one is started with wasl worker.");
    return watch(session, runId);
  }
  return withLocalWorker(session, () => watchRun(backend, runId, signal));
}

async function watch({ backend, signal }: Session, runId: string): Promise<RunStatus> {
  const status = await watchRun(backend, runId, signal);
  if (!isOver(status)) tell(`The run goes on without this command: wasl status ${runId}`);
  return status;
}

function asUsage(error: unknown): never {
  throw error instanceof BuiltInPackError ? new UsageError(error.message) : error;
}
