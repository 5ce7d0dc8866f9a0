import {
  ContractError,
  DEAD_LETTERS_QUEUE,
  deadLetterSchema,
  jobId,
  readMessage,
  sequencePart,
  type DeadLetter,
  type RunRequest,
} from "../contracts/index.js";
import type { SetAsideNeed } from "../planning/index.js";
import { addAndConfirm, type Backend, type JobsOptions, type NewJob, type QueueJob } from "../queues/index.js";

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

/** What waits on the queue of dead letters and is none that this version knows: those are for one version to read. */
export interface UnreadableLetter {
  /** Of its job. */
  readonly id: string;
  readonly fault: ContractError;
}

/** The needs that wait for a person, oldest first, and what cannot be read of them. */
export async function readDeadLetters(
  backend: Backend,
): Promise<{ letters: readonly DeadLetter[]; unreadable: readonly UnreadableLetter[] }> {
  const jobs = await backend.queue<DeadLetter>(DEAD_LETTERS_QUEUE).getJobs(["waiting"], 0, -1, true);
  const read = jobs.filter((job) => job !== undefined).map(letterIn);
  return {
    letters: read.filter((one) => "request" in one),
    unreadable: read.filter((one) => "fault" in one),
  };
}

function letterIn({ id = "", data }: QueueJob<DeadLetter>): DeadLetter | UnreadableLetter {
  try {
    return readMessage(deadLetterSchema, data, "dead letter");
  } catch (fault) {
    if (fault instanceof ContractError) return { id, fault };
    throw fault;
  }
}

/** The needs of a run that wait for a person, oldest first. */
export async function listDeadLetters(backend: Backend, runId: string): Promise<readonly DeadLetter[]> {
  const { letters } = await readDeadLetters(backend);
  return letters.filter(({ request }) => request.runId === runId);
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

/** Takes away what cannot be read; false when there is nothing of this id. */
export async function removeUnreadableLetter(backend: Backend, id: string): Promise<boolean> {
  const { unreadable } = await readDeadLetters(backend);
  if (!unreadable.some((letter) => letter.id === id)) return false;
  await backend.queue<DeadLetter>(DEAD_LETTERS_QUEUE).remove(id);
  return true;
}
