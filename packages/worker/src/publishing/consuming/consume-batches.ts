import { ContractError, type AnalysisBatch, type ResultBatch } from "../../contracts/index.js";
import type { Backend, QueueJob } from "../../queues/index.js";
import { FINDINGS, RESULTS, type ChamberEvent, type Channel } from "../channels.js";
import { RefusedMessageError, takeMessages, type TakeOptions } from "../take-messages.js";
import { checkBatch } from "./check-batch.js";
import type { ConsumerStore, Taking } from "./consumer-store.js";

/** How to consume. */
export interface ConsumeOptions<Transaction, Event = ResultBatch> extends TakeOptions {
  readonly store: ConsumerStore<Transaction>;
  /**
   * What the batch means to the consumer, done in the store's transaction. A batch of a later generation replaces what an
   * earlier one of the same run (or analysis), chamber and sequence said.
   */
  readonly apply: (batch: Event, transaction: Transaction) => void | Promise<void>;
  /** The chamber's key; without it signatures are not checked. */
  readonly key?: string | undefined;
  /** Is told what became of each batch, before it is marked as read. */
  readonly onTaken?: ((batch: Event, taking: Taking) => void) | undefined;
}

/**
 * Takes a chamber's batches of introductions, each exactly once whatever dies on the way: the effect and the batch's place are
 * kept in one transaction, and a batch that comes again changes nothing. What is damaged, another chamber's or not signed is put
 * among the queue's failed jobs with the reason. Returns how many batches another taker holds.
 *
 * @throws what `apply` or the store throws; the batch goes back to the queue.
 */
export const consumeBatches = <Transaction>(
  backend: Backend,
  chamber: string,
  options: ConsumeOptions<Transaction>,
): Promise<number> => consume(backend, RESULTS, chamber, options);

/** Takes a chamber's batches of findings in the same way; their places can be kept in the same store. */
export const consumeFindings = <Transaction>(
  backend: Backend,
  chamber: string,
  options: ConsumeOptions<Transaction, AnalysisBatch>,
): Promise<number> => consume(backend, FINDINGS, chamber, options);

function consume<Transaction, Event extends ChamberEvent>(
  backend: Backend,
  channel: Channel<Event>,
  chamber: string,
  { store, apply, key, onTaken, ...options }: ConsumeOptions<Transaction, Event>,
): Promise<number> {
  const read = (job: QueueJob<Event>) => checked(job, channel, chamber, key);
  const handle = async (batch: Event) => {
    const { sequence, generation } = batch.data;
    const place = { runId: channel.of(batch), chamber, sequence, generation };
    const taking = await store.once(place, (transaction) => apply(batch, transaction));
    onTaken?.(batch, taking);
  };
  return takeMessages(backend, { queue: channel.queueOf(chamber), read, handle }, options);
}

/** The batch in a job, if it is one that this chamber's worker published. Throws a RefusedMessageError. */
export const checkedBatch = (job: QueueJob<ResultBatch>, chamber: string, key: string | undefined): ResultBatch =>
  checked(job, RESULTS, chamber, key);

function checked<Event extends ChamberEvent>(
  job: QueueJob<Event>,
  channel: Channel<Event>,
  chamber: string,
  key: string | undefined,
): Event {
  try {
    const batch = channel.read(job);
    checkBatch(batch, channel, chamber, key);
    return batch;
  } catch (error) {
    throw error instanceof ContractError ? new RefusedMessageError(error.message) : error;
  }
}
