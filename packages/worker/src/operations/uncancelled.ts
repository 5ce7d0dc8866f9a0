import type { QueueJob } from "../queues/index.js";

/** True for a job that nobody cancelled. It may be gone since it was listed, and a chamber may write what it likes into its own. */
export const isUncancelled = (job: QueueJob<{ readonly cancelledAt?: string | undefined }> | undefined) =>
  job !== undefined && (job.data as { readonly cancelledAt?: string } | null)?.cancelledAt === undefined;
