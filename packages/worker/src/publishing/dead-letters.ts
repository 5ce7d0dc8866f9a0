import {
  DEAD_LETTERS_QUEUE,
  deadLetterSchema,
  jobId,
  readMessage,
  sequencePart,
  type DeadLetter,
  type RunRequest,
} from "../contracts/index.js";
import type { SetAsideNeed } from "../planning/index.js";
import { addAndConfirm, type Backend, type JobsOptions, type NewJob } from "../queues/index.js";

/** A need that was set aside, and its position in the run's list. */
export interface FailedNeed {
  readonly need: number;
  readonly result: SetAsideNeed;
}

/** Keeps each need of a run that was set aside for a person to see. Returns how many there are; adding again changes nothing. */
export async function addDeadLetters(
  backend: Backend,
  request: RunRequest,
  failed: readonly FailedNeed[],
  keep: JobsOptions,
): Promise<number> {
  const letters = failed.map(({ need, result }) => letterOf(request, need, result));
  const jobs = letters.map((data): NewJob<DeadLetter> => ({
    name: data.reason,
    data,
    opts: { ...keep, jobId: idOf(data) },
  }));
  await addAndConfirm(backend, DEAD_LETTERS_QUEUE, jobs);
  return jobs.length;
}

/** The needs that wait for a person, oldest first; those of one run, or of all. */
export async function listDeadLetters(backend: Backend, runId?: string): Promise<DeadLetter[]> {
  const jobs = await backend.queue<DeadLetter>(DEAD_LETTERS_QUEUE).getJobs(["waiting"], 0, -1, true);
  const letters = jobs.map((job) => readMessage(deadLetterSchema, job.data, "dead letter"));
  return runId === undefined ? letters : letters.filter(({ request }) => request.runId === runId);
}

/** Takes away what was dealt with. */
export async function removeDeadLetters(backend: Backend, letters: readonly DeadLetter[]): Promise<void> {
  const queue = backend.queue<DeadLetter>(DEAD_LETTERS_QUEUE);
  for (const letter of letters) await queue.remove(idOf(letter));
}

function letterOf(request: RunRequest, need: number, { needId, owner, failure }: SetAsideNeed): DeadLetter {
  return { version: 1, request, need, needId, ...(owner === undefined ? {} : { owner }), reason: failure };
}

const idOf = ({ request: { runId, generation }, need }: DeadLetter) =>
  jobId(runId, "dead", sequencePart(need), `g${generation}`);
