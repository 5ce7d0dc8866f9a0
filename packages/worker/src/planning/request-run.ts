import {
  checkIndex,
  coreProfile,
  stampOf,
  type CountryPack,
  type ResolvedNeed,
  type ScoringProfile,
  type SupplierIndex,
} from "@wasl/matcher";
import {
  RUNS_QUEUE,
  runIdOf,
  type PackId,
  type Priority,
  type RunRequest,
  type RunResult,
} from "../contracts/index.js";
import { addAndConfirm, type Backend, type JobQueue } from "../queues/index.js";
import { encodeNeeds } from "../snapshots/index.js";
import { resolveAudience } from "./audience.js";
import { clearAway } from "./clear-away.js";
import { isExpired } from "./deadline.js";
import { ENGINE_VERSION } from "./engine.js";
import { builtInPack } from "./packs.js";
import { keepFor, RUN_ATTEMPTS } from "./retention.js";
import { planShards } from "./shards.js";

/** What to match, and for whom. */
export interface RunOrder {
  readonly pack: CountryPack;
  readonly needs: readonly ResolvedNeed[];
  /** The firms, with activities of the pack's taxonomy. */
  readonly register: SupplierIndex;
  readonly profile?: ScoringProfile | undefined;
  /** A chamber's id or alias, or `all`. */
  readonly chamber: string;
  /** Firms a need; absent, the need's own wish, else the matcher's default. */
  readonly topK?: number | undefined;
  /** Least needs of a shard. */
  readonly leastNeeds?: number | undefined;
  readonly keepDays?: number | undefined;
  /** ISO 4217 code of the amounts, for those who read the results; the pack's when absent. */
  readonly currency?: string | undefined;
  /** Normal when absent. */
  readonly priority?: Priority | undefined;
  /** When it is too late: a run that has not begun to publish by then expires. */
  readonly deadline?: Date | undefined;
  /** Run again although the same run is done; its results keep their ids, so nobody gets them twice. */
  readonly again?: boolean | undefined;
  /** Signs the request, where workers ask for that. */
  readonly sign?: ((request: RunRequest) => RunRequest) | undefined;
}

/** A run that waits, goes on or is done. */
export interface RequestedRun {
  readonly runId: string;
  /** True when the same run was already known: its results are the same, and it is not run again. */
  readonly known: boolean;
}

/**
 * Stores what a run needs and asks for it. The same order is the same run: asking again joins it, and only a run that failed,
 * expired or was cancelled starts anew.
 *
 * @throws UnknownChamberError, BuiltInPackError, EmptyRunError, RunHeldError, an InputError for a register that the profile cannot rank, and what the backend throws.
 */
export async function requestRun(backend: Backend, order: RunOrder): Promise<RequestedRun> {
  const { sign = (request: RunRequest) => request } = order;
  const request = sign(await describeRun(backend, order));
  const queue = backend.queue<RunRequest, RunResult>(RUNS_QUEUE);
  const known = await isKnown(queue, request.runId, order.again ?? false);
  if (!known) await addRun(backend, request, order.keepDays);
  return { runId: request.runId, known };
}

async function describeRun(backend: Backend, order: RunOrder): Promise<RunRequest> {
  const chamber = resolveAudience(order.chamber, order.pack);
  const pack = builtIn(order.pack);
  if (order.needs.length === 0) throw new EmptyRunError();
  const profile = order.profile ?? coreProfile;
  checkIndex(order.register, profile, order.pack);
  const store = backend.inputs(chamber);
  const [needs, register, profileSnapshot] = await Promise.all([
    store.put(encodeNeeds(order.needs)),
    store.put(order.register.snapshot()),
    store.put(Buffer.from(JSON.stringify(profile))),
  ]);
  const profileHash = stampOf(profile).hash;
  const inputs = { chamber, pack, topK: order.topK, engine: ENGINE_VERSION, needs, register, profileHash };
  const { topK, currency = order.pack.currency } = order;
  return {
    version: 1,
    runId: runIdOf(inputs),
    requestedAt: new Date().toISOString(),
    generation: 1,
    priority: order.priority ?? "normal",
    chamber,
    pack,
    ...(topK === undefined ? {} : { topK }),
    ...(order.deadline === undefined ? {} : { deadline: order.deadline.toISOString() }),
    needs: { snapshot: needs, count: order.needs.length },
    register: { snapshot: register, count: order.register.size },
    profile: { snapshot: profileSnapshot, hash: profileHash },
    currency,
    engine: ENGINE_VERSION,
    shards: planShards(order.needs.length, { least: order.leastNeeds }).length,
  };
}

/** False when there is no such run, or only what is left of one that is to be repeated, which is cleared away. */
async function isKnown(queue: JobQueue<RunRequest, RunResult>, runId: string, again: boolean): Promise<boolean> {
  const job = await queue.getJob(runId);
  if (!job) return false;
  const state = await job.getState();
  const stopped = job.data.cancelledAt !== undefined || isExpired(job.data);
  const repeated = state === "completed" ? again : state === "failed" || stopped;
  if (repeated) await clearAway(job);
  return !repeated;
}

/** Puts a run on the queue; one that is there already stays as it is. */
export async function addRun(backend: Backend, request: RunRequest, keepDays?: number): Promise<void> {
  const backoff = { type: "exponential", delay: 1_000 };
  const opts = { jobId: request.runId, attempts: RUN_ATTEMPTS, backoff, ...keepFor(keepDays) };
  await addAndConfirm(backend, RUNS_QUEUE, [{ name: "run", data: request, opts }]);
}

function builtIn(pack: CountryPack): PackId {
  const id = (["morocco", "cpv"] as const).find((known) => builtInPack(known) === pack);
  if (id === undefined) throw new BuiltInPackError(pack.id);
  return id;
}

/** Workers have only the built-in packs. */
export class BuiltInPackError extends Error {
  override readonly name = "BuiltInPackError";

  constructor(id: string) {
    super(
      `The pack ${id}, as it is here, is not built into the workers: a run takes morocco or cpv. wasl match takes any pack.`,
    );
  }
}

/** A run without needs. */
export class EmptyRunError extends Error {
  override readonly name = "EmptyRunError";

  constructor() {
    super("There are no needs to match.");
  }
}
