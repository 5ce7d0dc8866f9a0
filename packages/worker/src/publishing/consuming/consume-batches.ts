import { ContractError, resultsQueue, type ResultBatch } from "../../contracts/index.js";
import type { Backend, QueueJob } from "../../queues/index.js";
import { batchOf } from "../read-results.js";
import { RefusedMessageError, takeMessages, type TakeOptions } from "../take-messages.js";
import { checkBatch } from "./check-batch.js";
import type { ConsumerStore, Taking } from "./consumer-store.js";

/** How to consume. */
export interface ConsumeOptions<Transaction> extends TakeOptions {
  readonly store: ConsumerStore<Transaction>;
  /**
   * What the batch means to the consumer, done in the store's transaction. A batch of a later generation replaces what an
   * earlier one of the same run, chamber and sequence said.
   */
  readonly apply: (batch: ResultBatch, transaction: Transaction) => void | Promise<void>;
  /** The chamber's key; without it signatures are not checked. */
  readonly key?: string | undefined;
  /** Is told what became of each batch, before it is marked as read. */
  readonly onTaken?: ((batch: ResultBatch, taking: Taking) => void) | undefined;
}

/**
 * Takes a chamber's batches, each exactly once whatever dies on the way: the effect and the batch's place are kept in one
 * transaction, and a batch that comes again changes nothing. What is damaged, another chamber's or not signed is put among
 * the queue's failed jobs with the reason. Returns how many batches another taker holds.
 *
 * @throws what `apply` or the store throws; the batch goes back to the queue.
 */
export function consumeBatches<Transaction>(
  backend: Backend,
  chamber: string,
  { store, apply, key, onTaken, ...options }: ConsumeOptions<Transaction>,
): Promise<number> {
  const read = (job: QueueJob<ResultBatch>) => checkedBatch(job, chamber, key);
  const handle = async (batch: ResultBatch) => {
    const taking = await store.once(batch.data, (transaction) => apply(batch, transaction));
    onTaken?.(batch, taking);
  };
  return takeMessages(backend, { queue: resultsQueue(chamber), read, handle }, options);
}

/** The batch in a job, if it is one that this chamber's worker published. Throws a RefusedMessageError. */
export function checkedBatch(job: QueueJob<ResultBatch>, chamber: string, key: string | undefined): ResultBatch {
  try {
    const batch = batchOf(job);
    checkBatch(batch, chamber, key);
    return batch;
  } catch (error) {
    throw error instanceof ContractError ? new RefusedMessageError(error.message) : error;
  }
}
