import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import type { JobQueue } from "../../../queues/index.js";
import { shownJob, type JobDescription } from "./shown-job.js";

/** A queue as the dashboard sees it: of its jobs only what may be shown, and no lines that a consumer logged. */
export class GuardedQueue extends BullMQAdapter {
  constructor(queue: JobQueue<unknown>, write: boolean) {
    super(queue, { readOnlyMode: !write });
  }

  override async getJob(id: string) {
    const job = await super.getJob(id);
    if (job) guard(job);
    return job;
  }

  override async getJobs(...args: Parameters<BullMQAdapter["getJobs"]>) {
    const jobs = await super.getJobs(...args);
    jobs.forEach(guard);
    return jobs;
  }

  override getJobLogs(): Promise<string[]> {
    return Promise.resolve([]);
  }
}

/** The dashboard shows what a job gives as JSON. */
function guard(job: { toJSON(): unknown }): void {
  const describe = job.toJSON.bind(job);
  Object.defineProperty(job, "toJSON", { value: () => shownJob(describe() as JobDescription) });
}
