import {
  ContractError,
  jobId,
  OUTCOMES_QUEUE,
  outcomeSchema,
  readMessage,
  sha256,
  signingKey,
  verifyMessage,
  type Outcome,
} from "../contracts/index.js";
import { addAndConfirm, type Backend, type JobsOptions, type QueueJob } from "../queues/index.js";
import { takeMessages, type TakeOptions } from "./take-messages.js";

/** 128 bits of the digest, as in the id of a run. */
const DIGEST_DIGITS = 32;

/** The id of an outcome: the same outcome told twice is there once. */
export function outcomeId(outcome: Outcome): string {
  const { chamber, runId, needId, supplierId, reason = null, at } = outcome;
  const digest = sha256(JSON.stringify([1, chamber, runId, needId, supplierId, outcome.outcome, reason, at]));
  return jobId("outcome", chamber, digest.slice(0, DIGEST_DIGITS));
}

/**
 * Puts what became of introductions on their queue, and looks that each is there. An outcome that is there stays as it is.
 *
 * @throws JobsMissingError when one did not arrive.
 */
export async function sendOutcomes(
  backend: Backend,
  outcomes: readonly Outcome[],
  keep: JobsOptions = {},
): Promise<void> {
  const byId = new Map(outcomes.map((outcome) => [outcomeId(outcome), outcome]));
  const jobs = [...byId].map(([id, data]) => ({ name: data.outcome, data, opts: { ...keep, jobId: id } }));
  for (let start = 0; start < jobs.length; start += OUTCOMES_PER_CALL)
    await addAndConfirm(backend, OUTCOMES_QUEUE, jobs.slice(start, start + OUTCOMES_PER_CALL));
}

const OUTCOMES_PER_CALL = 500;

/** Where an outcome is until whoever collects them has taken it. */
const UNREAD = ["waiting", "active", "delayed", "failed"] as const;

/** Is told the id of a message that is no outcome, and what is wrong with it. */
export type FaultHandler = (id: string, error: ContractError) => void;

/** How to read the queue of outcomes. */
export interface OutcomeOptions {
  /** Told of what is left out: whoever may add to the queue may write what he likes. */
  readonly onFault?: FaultHandler | undefined;
  /** The master secret: with it, an outcome counts only when it is signed by its chamber's key. */
  readonly secret?: string | undefined;
}

/** The outcomes that wait to be collected, oldest first; with `all` those that were taken too. They stay on the queue. */
export async function listOutcomes(
  backend: Backend,
  { all = false, ...options }: OutcomeOptions & { readonly all?: boolean | undefined } = {},
): Promise<Outcome[]> {
  const states = [...UNREAD, ...(all ? (["completed"] as const) : [])];
  const jobs = await backend.queue<Outcome>(OUTCOMES_QUEUE).getJobs(states, 0, -1, true);
  return jobs
    .filter(Boolean)
    .sort((a, b) => a.timestamp - b.timestamp)
    .map((job) => outcomeOf(job, options))
    .filter((outcome) => outcome !== undefined);
}

/** Hands over each outcome that waits and marks it as taken; see {@link takeMessages}. What is no outcome is taken away. */
export function takeOutcomes(
  backend: Backend,
  handle: (outcome: Outcome) => void | Promise<void>,
  { onFault, secret, ...options }: OutcomeOptions & TakeOptions = {},
): Promise<number> {
  const read = (job: QueueJob<Outcome>) => outcomeOf(job, { onFault, secret });
  return takeMessages(backend, { queue: OUTCOMES_QUEUE, read, handle }, options);
}

/** The outcome in a job; one under another chamber's name is none, and none is in the way of others. */
function outcomeOf({ id = "", data }: Pick<QueueJob<Outcome>, "id" | "data">, { onFault, secret }: OutcomeOptions) {
  try {
    const outcome = readMessage(outcomeSchema, data, "outcome");
    if (id !== outcomeId(outcome)) throw new ContractError("This outcome is not that of its id.");
    if (secret !== undefined && !verifyMessage(outcome, signingKey(secret, outcome.chamber)))
      throw new ContractError("This outcome is not signed by its chamber's key.");
    return outcome;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    onFault?.(id, error);
    return undefined;
  }
}
