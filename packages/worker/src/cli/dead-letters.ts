import { signRequest } from "../access/index.js";
import type { Command } from "commander";
import { isAnalysisId } from "../contracts/index.js";
import {
  discardDead,
  discardDeadAnalysis,
  discardDeadSchedule,
  isScheduleId,
  listDead,
  listDeadAnalyses,
  listDeadSchedules,
  requeueDead,
  requeueDeadAnalysis,
  requeueDeadSchedule,
} from "../operations/index.js";
import { isConnectionLost, isRefused, type Backend } from "../queues/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { describeDeadAnalysis, describeDeadRun, describeDeadSchedule } from "./dead-letters-text.js";
import { exitCodeOf } from "./exit-codes.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";

interface DeadLetterOptions extends BackendOptions {
  readonly requeue?: readonly string[];
  readonly discard?: readonly string[];
  readonly json?: boolean;
}

/** Stands for all that is listed. */
const ALL = "all";

/** `wasl dead-letters`: what could not be done, why, and asking for it again. */
export function registerDeadLetters(program: Command): void {
  const command = program
    .command("dead-letters")
    .description(
      "show failed runs, analyses and schedules and the needs that could not be ranked, and ask for them again",
    )
    .option(
      "--requeue <id...>",
      "ask again for what is dead of these runs, for these analyses or schedules, or for all",
    )
    .option("--discard <id...>", "put what is dead of these away for good, or all")
    .option("--json", "one JSON object a run, an analysis, and a schedule");
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

/** What waits for a person: runs, analyses, schedules. */
async function listed(backend: Backend) {
  const [runs, analyses] = [await listDead(backend), await listDeadAnalyses(backend)];
  return { runs, analyses, schedules: await listDeadSchedules(backend) };
}

async function show({ backend }: Session, { json }: DeadLetterOptions): Promise<void> {
  const { runs, analyses, schedules } = await listed(backend);
  const lines = [
    ...runs.flatMap(describeDeadRun),
    ...analyses.flatMap(describeDeadAnalysis),
    ...schedules.flatMap(describeDeadSchedule),
  ];
  if (json) for (const one of [...runs, ...analyses, ...schedules]) await print(JSON.stringify(one));
  else await print(lines.length === 0 ? "Nothing is dead." : lines.join("\n"));
}

async function askAgain(session: Session, ids: readonly string[]): Promise<void> {
  await forEach(await chosen(session, ids), "asked for again", async (id) => {
    tell(`Asked again for ${id}: ${await requeue(session, id)}.`);
  });
  await tellWithoutWorker(session);
}

/** Returns what comes of it. */
async function requeue({ backend, config }: Session, id: string): Promise<string> {
  if (isScheduleId(id)) {
    await requeueDeadSchedule(backend, id, config.keepDays);
    return "it comes now, and then at its times";
  }
  const generation = isAnalysisId(id)
    ? await requeueDeadAnalysis(backend, id, (request) => signRequest(request, config))
    : await requeueDead(backend, id, (request) => signRequest(request, config));
  return `its results come as generation ${generation}`;
}

async function putAway(session: Session, ids: readonly string[]): Promise<void> {
  await forEach(await chosen(session, ids), "put away", async (id) => {
    tell(`Put away of ${id}: ${await discard(session, id)}.`);
  });
}

/** Returns how much it was. */
async function discard({ backend }: Session, id: string): Promise<number> {
  if (isScheduleId(id)) return discardDeadSchedule(backend, id).then(() => 1);
  return isAnalysisId(id) ? discardDeadAnalysis(backend, id).then(() => 1) : discardDead(backend, id);
}

/** Does it for each: what it cannot be done for is told with the reason, and the command ends with the code of the first of these. */
async function forEach(ids: readonly string[], done: string, act: (id: string) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (const id of ids)
    await act(id).catch((error: unknown) => {
      if (isConnectionLost(error) || isRefused(error)) throw error;
      errors.push(error);
      tell(`${id} was not ${done}: ${error instanceof Error ? error.message : String(error)}`);
    });
  if (errors.length > 0) process.exitCode = exitCodeOf(errors[0]);
}

async function chosen({ backend }: Session, ids: readonly string[]): Promise<readonly string[]> {
  if (!ids.includes(ALL)) return ids;
  const { runs, analyses, schedules } = await listed(backend);
  return [
    ...runs.map(({ runId }) => runId),
    ...analyses.map(({ analysisId }) => analysisId),
    ...schedules.map(({ scheduleId }) => scheduleId),
  ];
}
