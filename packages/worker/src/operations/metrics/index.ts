// What does an operator's Prometheus learn of a worker and its backend?
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Backend } from "../../queues/index.js";
import type { WorkerEvents } from "../events.js";
import { measureBackend } from "./backend-metrics.js";
import { countTrouble, countWork } from "./worker-metrics.js";

export { WATCHED_QUEUES } from "./watched-queues.js";

/** The metrics of one worker process. */
export interface Metrics {
  /** The media type of {@link text}. */
  readonly contentType: string;
  /** All metrics as Prometheus reads them. Never throws: a backend that is away is one of them. */
  text(): Promise<string>;
}

/** Counts a worker's events from now on, and measures its process and its backend when asked. */
export function createMetrics(backend: Backend, events: WorkerEvents): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countWork(events, registry);
  countTrouble(events, registry);
  const measure = measureBackend(backend, registry);
  return {
    contentType: registry.contentType,
    text: async () => {
      await measure();
      return registry.metrics();
    },
  };
}
