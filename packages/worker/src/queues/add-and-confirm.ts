import type { BulkJobOptions } from "bullmq";
import type { Backend } from "./backend.js";
import { JobsMissingError } from "./errors.js";

/** A job to add; its id is never left to chance. */
export interface NewJob<Data> {
  readonly name: string;
  readonly data: Data;
  readonly opts: BulkJobOptions & { readonly jobId: string };
}

/**
 * Adds jobs in one call and looks for each, since an add can resolve although a job did not arrive. Ids that exist stay as
 * they are, so calling it again is harmless.
 *
 * @throws JobsMissingError when some are not there.
 */
export async function addAndConfirm(backend: Backend, queue: string, jobs: readonly NewJob<unknown>[]): Promise<void> {
  await addInBulk(backend, queue, jobs);
  await confirm(backend, queue, jobs);
}

/** Adds jobs in one call; whether all have arrived is to be confirmed. */
export async function addInBulk(backend: Backend, queue: string, jobs: readonly NewJob<unknown>[]): Promise<void> {
  if (jobs.length > 0) await backend.queue(queue).addBulk(jobs.map((job) => ({ ...job })));
}

/** Makes sure that jobs which were added are there. Throws a {@link JobsMissingError}. */
export async function confirm(backend: Backend, queue: string, jobs: readonly NewJob<unknown>[]): Promise<void> {
  const ids = jobs.map((job) => job.opts.jobId);
  const present = await backend.present(queue, ids);
  const missing = ids.filter((id) => !present.has(id));
  if (missing.length > 0) throw new JobsMissingError(queue, missing);
}
