import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import type { JobQueue } from "../../../queues/index.js";
import { shownJob, shownProgress, type JobDescription } from "./shown-job.js";

type FlowReader = NonNullable<Awaited<ReturnType<BullMQAdapter["getFlowProducer"]>>>;
type FlowNode = Awaited<ReturnType<FlowReader["getFlow"]>>;

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

  override async getFlowProducer() {
    const producer = await super.getFlowProducer();
    // An `error` that nobody hears would end the worker; it reaches whoever asked for the flow anyway.
    if (producer?.listenerCount("error") === 0) producer.on("error", () => undefined);
    const getFlow: FlowReader["getFlow"] = async (options) => guardFlow(await producer!.getFlow(options));
    return producer && ({ getFlow } as FlowReader);
  }
}

/** The dashboard shows a flow's jobs as they are. A child that was forgotten stands as undefined. */
function guardFlow(node: FlowNode): FlowNode {
  node.job.progress = shownProgress(node.job.progress);
  for (const child of (node.children ?? []) as (FlowNode | undefined)[]) if (child) guardFlow(child);
  return node;
}

/** The dashboard shows what a job gives as JSON. */
function guard(job: { toJSON(): unknown }): void {
  const describe = job.toJSON.bind(job);
  Object.defineProperty(job, "toJSON", { value: () => shownJob(describe() as JobDescription) });
}
