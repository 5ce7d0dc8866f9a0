import { Counter, Histogram, type Registry } from "prom-client";
import type { AnalysisPublished, JobFailed, RunPublished, ShardScored, WorkerEvents } from "../events.js";
import { WORK_QUEUES } from "./watched-queues.js";

/** From the smallest run to one that takes all night, in s. */
const RUN_BUCKETS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400, 28_800];

const SHARD_BUCKETS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800];

const PUBLISH_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

/** Counts what this worker does, from its events. What it counted ends with its process, as Prometheus expects. */
export function countWork(events: WorkerEvents, registry: Registry): void {
  const counter = (name: string, help: string) => new Counter({ name, help, registers: [registry] });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers: [registry] });
  const runs = histogram("wasl_run_seconds", "From asking for a run to its last published batch", RUN_BUCKETS);
  const publishing = histogram(
    "wasl_publish_seconds",
    "From taking up a scored run to its last batch",
    PUBLISH_BUCKETS,
  );
  const shards = histogram("wasl_shard_seconds", "Scoring and storing one shard", SHARD_BUCKETS);
  const analyses = new Histogram({
    name: "wasl_analysis_seconds",
    help: "From asking for an analysis to its last published batch",
    labelNames: ["kind"] as const,
    buckets: RUN_BUCKETS,
    registers: [registry],
  });
  const scored = counter("wasl_needs_scored_total", "Needs ranked");
  const setAside = counter("wasl_needs_set_aside_total", "Needs that could not be ranked");
  const batches = counter("wasl_batches_published_total", "Batches put on the queues of chambers");

  events.on("run-published", (run: RunPublished) => {
    runs.observe(run.ms / 1_000);
    publishing.observe(run.publishMs / 1_000);
    batches.inc(run.batches);
  });
  events.on("analysis-published", ({ kind, ms, batches: published }: AnalysisPublished) => {
    analyses.observe({ kind }, ms / 1_000);
    batches.inc(published);
  });
  events.on("shard-scored", (shard: ShardScored) => {
    shards.observe(shard.ms / 1_000);
    setAside.inc(shard.setAside ?? 0);
    scored.inc(shard.needs - (shard.setAside ?? 0));
  });
}

/** Counts what goes wrong with this worker's jobs, by queue. */
export function countTrouble(events: WorkerEvents, registry: Registry): void {
  const byQueue = (name: string, help: string) => {
    const counter = new Counter({ name, help, labelNames: ["queue"] as const, registers: [registry] });
    // A counter that is there from the start shows its first step, too.
    for (const queue of WORK_QUEUES) counter.inc({ queue }, 0);
    return counter;
  };
  const failed = byQueue("wasl_jobs_failed_total", "Jobs that failed for good");
  const retried = byQueue("wasl_jobs_retried_total", "Jobs that failed and are tried again");
  const stalled = byQueue("wasl_jobs_stalled_total", "Jobs taken back from a worker that went silent");
  const errors = byQueue("wasl_queue_errors_total", "Errors of the backend while jobs were taken");

  events.on("job-failed", ({ queue, forGood }: JobFailed) => (forGood ? failed : retried).inc({ queue }));
  events.on("job-stalled", ({ queue }) => stalled.inc({ queue }));
  events.on("queue-error", ({ queue }) => errors.inc({ queue }));
}
