import { signRequest } from "../access/index.js";
import type { Command } from "commander";
import { discardDead, listDead, requeueDead, type DeadRun } from "../operations/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";

interface DeadLetterOptions extends BackendOptions {
  readonly requeue?: readonly string[];
  readonly discard?: readonly string[];
  readonly json?: boolean;
}

/** Stands for every run that is listed. */
const ALL = "all";

/** `wasl dead-letters`: what could not be done, why, and asking for it again. */
export function registerDeadLetters(program: Command): void {
  const command = program
    .command("dead-letters")
    .description("show failed runs and the needs that could not be ranked, and ask for them again")
    .option("--requeue <run...>", "ask again for what is dead of these runs, or of all")
    .option("--discard <run...>", "put what is dead of these runs away for good, or of all")
    .option("--json", "one JSON object a run");
  addBackendOption(command).action((options: DeadLetterOptions) => deadLetters(options));
}

async function deadLetters(options: DeadLetterOptions): Promise<void> {
  const { requeue, discard } = options;
  if (requeue && discard) throw new UsageError("Pass --requeue or --discard, not both.");
  await withBackend(options, async (session) => {
    if (requeue) await askAgain(session, requeue);
    else if (discard) await putAway(session, discard);
    else await show(session, options);
  });
}

async function show({ backend }: Session, { json }: DeadLetterOptions): Promise<void> {
  const dead = await listDead(backend);
  if (json) for (const run of dead) await print(JSON.stringify(run));
  else await print(dead.length === 0 ? "Nothing is dead." : dead.flatMap(describe).join("\n"));
}

async function askAgain(session: Session, runs: readonly string[]): Promise<void> {
  const { backend, config } = session;
  for (const runId of await chosen(session, runs)) {
    const generation = await requeueDead(backend, runId, (request) => signRequest(request, config));
    tell(`Asked again for ${runId}: its results come as generation ${generation}.`);
  }
  await tellWithoutWorker(session);
}

async function putAway(session: Session, runs: readonly string[]): Promise<void> {
  for (const runId of await chosen(session, runs)) {
    tell(`Put away of ${runId}: ${await discardDead(session.backend, runId)}.`);
  }
}

async function chosen({ backend }: Session, runs: readonly string[]): Promise<readonly string[]> {
  return runs.includes(ALL) ? (await listDead(backend)).map(({ runId }) => runId) : runs;
}

/** A line a run, and one for each need. */
function describe({ runId, request, failure, needs }: DeadRun): string[] {
  const asked = request ? `  for ${request.chamber}, asked ${request.requestedAt}` : "";
  return [
    `${runId}${asked}`,
    ...(failure === undefined ? [] : [`  the run failed: ${failure}`]),
    ...needs.map(({ needId, owner, reason }) => `  need ${needId}${owner ? ` of ${owner}` : ""}: ${REASONS[reason]}`),
  ];
}

const REASONS: Readonly<Record<DeadRun["needs"][number]["reason"], string>> = {
  error: "ranking it ended in an error, twice",
  "out-of-memory": "ranking it took more memory than a thread may use (WASL_THREAD_MB), twice",
  "too-long": "ranking it took longer than a need may take (WASL_NEED_MS), twice",
  "killed-its-worker": "one worker after the other died while it ranked this need alone",
};
