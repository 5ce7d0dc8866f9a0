import {
  readMessage,
  RUNS_QUEUE,
  runRequestSchema,
  shardId,
  SHARDS_QUEUE,
  type DeadLetter,
  type RunRequest,
  type RunResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import { addRun, UnknownRunError } from "../planning/index.js";
import { listDeadLetters, readDeadLetters, removeDeadLetters, removeUnreadableLetter } from "../publishing/index.js";
import { readBack, type Backend, type QueueJob } from "../queues/index.js";
import { isUncancelled } from "./uncancelled.js";

/** A run of which something waits for a person: needs that were set aside, or all of it. */
export interface DeadRun {
  readonly runId: string;
  /** Undefined where what was asked for is no run that this version knows. */
  readonly request?: RunRequest | undefined;
  /** Why the whole run failed; undefined when it is done but for the needs. */
  readonly failure?: string | undefined;
  /** The needs that were set aside. */
  readonly needs: readonly DeadLetter[];
  /** What is wrong with a dead letter that this version cannot read, which then stands for itself under its own id. */
  readonly fault?: string | undefined;
}

/** The run still goes on. */
export class RunUnderWayError extends Error {
  override readonly name = "RunUnderWayError";

  constructor(runId: string) {
    super(`${runId} is still under way. What it sets aside can be asked for again when it is over.`);
  }
}

type RunJob = QueueJob<RunRequest, RunResult>;

/** Every run of which something waits for a person: failed ones first, then those with needs that were set aside, then what cannot be read. */
export async function listDead(backend: Backend): Promise<DeadRun[]> {
  const failed = await backend.queue<RunRequest, RunResult>(RUNS_QUEUE).getJobs(["failed"]);
  const dead = failed.filter(isUncancelled).map((job) => deadRunOf(job));
  const { letters, unreadable } = await readDeadLetters(backend);
  const done = [...new Set(letters.map(({ request }) => request.runId))]
    .filter((runId) => !dead.some((run) => run.runId === runId))
    .map((runId) => letters.filter(({ request }) => request.runId === runId));
  return [
    ...dead,
    ...done.map((needs) => ({ runId: needs[0]!.request.runId, request: needs[0]!.request, needs })),
    ...unreadable.map(({ id, fault }) => ({ runId: id, needs: [], fault: fault.message })),
  ];
}

function deadRunOf(job: RunJob): DeadRun {
  const read = runRequestSchema.safeParse(job.data);
  return { runId: job.id ?? "", request: read.data, failure: job.failedReason, needs: [] };
}

/**
 * Asks again for what is dead of a run: the shards that failed or hold a need that was set aside. The run publishes all its
 * batches under the next generation, which it returns. Every step may be repeated after a crash: until the run waits again, its
 * dead letters stay.
 *
 * @param sign signs the new request, where workers ask for that.
 * @throws UnknownRunError, RunUnderWayError, ContractError
 */
export async function requeueDead(
  backend: Backend,
  runId: string,
  sign: (request: RunRequest) => RunRequest = (request) => request,
): Promise<number> {
  const job = (await backend.queue<RunRequest, RunResult>(RUNS_QUEUE).getJob(runId)) as RunJob | undefined;
  const letters = await listDeadLetters(backend, runId);
  const last = job ? readMessage(runRequestSchema, job.data, "run request") : letters[0]?.request;
  if (!last) throw (await faultOf(backend, runId)) ?? new UnknownRunError(runId);
  const request = sign(nextGeneration(last));
  await (job ? retry(backend, job, request, letters) : addRun(backend, request));
  await removeDeadLetters(backend, letters);
  return request.generation;
}

/** Why a dead letter of this id cannot be read. */
async function faultOf(backend: Backend, id: string): Promise<Error | undefined> {
  const { unreadable } = await readDeadLetters(backend);
  return unreadable.find((letter) => letter.id === id)?.fault;
}

/** What was asked for, without a deadline or a cancellation that has had its time, and without a signature of another request. */
function nextGeneration(last: RunRequest): RunRequest {
  const { deadline: _, cancelledAt: _cancelled, signature: _signature, requestedBy: _by, ...request } = last;
  return { ...request, generation: request.generation + 1 };
}

async function retry(
  backend: Backend,
  job: RunJob,
  request: RunRequest,
  letters: readonly DeadLetter[],
): Promise<void> {
  const state = await job.getState();
  if (state !== "completed" && state !== "failed") throw new RunUnderWayError(request.runId);
  for (const shard of await shardsOf(backend, request)) await retryShard(shard, letters);
  await job.updateData(request);
  await job.retry(state, { resetAttemptsMade: true });
}

async function shardsOf(backend: Backend, { runId, shards }: RunRequest): Promise<QueueJob<ShardJob, ShardResult>[]> {
  const ids = Array.from({ length: shards }, (_, index) => shardId(runId, index));
  const found = await readBack(backend.queue<ShardJob, ShardResult>(SHARDS_QUEUE), ids);
  return found.filter((shard) => shard !== undefined);
}

/** A shard that succeeded with all its needs stays as it is. */
async function retryShard(shard: QueueJob<ShardJob, ShardResult>, letters: readonly DeadLetter[]): Promise<void> {
  const { from, to } = shard.data;
  const state = await shard.getState();
  const isDead = state === "failed" || letters.some(({ need }) => need >= from && need < to);
  if (!isDead || (state !== "failed" && state !== "completed")) return;
  await shard.updateProgress({ done: 0 });
  await shard.retry(state, { resetAttemptsMade: true });
}

/**
 * Puts what is dead of a run away for good, or a dead letter that cannot be read. Returns how many dead letters it was.
 *
 * @throws UnknownRunError
 */
export async function discardDead(backend: Backend, runId: string): Promise<number> {
  if (await removeUnreadableLetter(backend, runId)) return 1;
  const job = await backend.queue<RunRequest, RunResult>(RUNS_QUEUE).getJob(runId);
  const letters = await listDeadLetters(backend, runId);
  const failed = job !== undefined && (await job.isFailed());
  if (!failed && letters.length === 0) throw new UnknownRunError(runId);
  if (failed) await job.remove({ removeChildren: true });
  await removeDeadLetters(backend, letters);
  return letters.length + Number(failed);
}
