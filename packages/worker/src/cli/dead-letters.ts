import { signRequest } from "../access/index.js";
import type { Command } from "commander";
import { isAnalysisId } from "../contracts/index.js";
import {
  discardDead,
  discardDeadAnalysis,
  listDead,
  listDeadAnalyses,
  requeueDead,
  requeueDeadAnalysis,
  type DeadAnalysis,
  type DeadRun,
} from "../operations/index.js";
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
    .description("show failed runs and analyses and the needs that could not be ranked, and ask for them again")
    .option("--requeue <run...>", "ask again for what is dead of these runs, for these analyses, or for all")
    .option("--discard <run...>", "put what is dead of these runs, or these analyses, away for good, or all")
    .option("--json", "one JSON object a run, and an analysis");
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
  const [runs, analyses] = [await listDead(backend), await listDeadAnalyses(backend)];
  const lines = [...runs.flatMap(describe), ...analyses.flatMap(describeAnalysis)];
  if (json) for (const one of [...runs, ...analyses]) await print(JSON.stringify(one));
  else await print(lines.length === 0 ? "Nothing is dead." : lines.join("\n"));
}

async function askAgain(session: Session, runs: readonly string[]): Promise<void> {
  const { backend, config } = session;
  for (const id of await chosen(session, runs)) {
    const generation = await (isAnalysisId(id)
      ? requeueDeadAnalysis(backend, id, (request) => signRequest(request, config))
      : requeueDead(backend, id, (request) => signRequest(request, config)));
    tell(`Asked again for ${id}: its results come as generation ${generation}.`);
  }
  await tellWithoutWorker(session);
}

async function putAway(session: Session, runs: readonly string[]): Promise<void> {
  const { backend } = session;
  for (const id of await chosen(session, runs)) {
    const count = isAnalysisId(id)
      ? await discardDeadAnalysis(backend, id).then(() => 1)
      : await discardDead(backend, id);
    tell(`Put away of ${id}: ${count}.`);
  }
}

async function chosen({ backend }: Session, runs: readonly string[]): Promise<readonly string[]> {
  if (!runs.includes(ALL)) return runs;
  const [dead, analyses] = [await listDead(backend), await listDeadAnalyses(backend)];
  return [...dead.map(({ runId }) => runId), ...analyses.map(({ analysisId }) => analysisId)];
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

function describeAnalysis({ analysisId, request, failure }: DeadAnalysis): string[] {
  const asked = request ? `  ${request.question.kind} of ${request.runId}, asked ${request.requestedAt}` : "";
  return [`${analysisId}${asked}`, `  the analysis failed: ${failure}`];
}

const REASONS: Readonly<Record<DeadRun["needs"][number]["reason"], string>> = {
  error: "ranking it ended in an error, twice",
  "out-of-memory": "ranking it took more memory than a thread may use (WASL_THREAD_MB), twice",
  "too-long": "ranking it took longer than a need may take (WASL_NEED_MS), twice",
  "killed-its-worker": "one worker after the other died while it ranked this need alone",
};
