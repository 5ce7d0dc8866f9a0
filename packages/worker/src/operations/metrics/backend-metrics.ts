import { Gauge, type Registry } from "prom-client";
import { within, type Backend, type BackendCondition } from "../../queues/index.js";
import { createOldestUnread } from "./oldest-unread.js";
import { RESULTS_QUEUES, WATCHED_QUEUES } from "./watched-queues.js";

/** Longest wait for a backend: a scrape must be answered in time even when the backend is away. */
const PATIENCE_MS = 3_000;

const STATES = ["waiting", "prioritized", "active", "delayed", "waiting-children", "failed", "completed"] as const;

/** Jobs of one queue in one state. */
interface Depth {
  readonly queue: string;
  readonly state: string;
  readonly jobs: number;
}

/** What a backend holds at one time. Every worker sees the same. */
interface Survey {
  readonly condition: BackendCondition;
  readonly depths: readonly Depth[];
  /** Seconds for which the oldest unread batch of a results queue has waited; 0 when none waits. */
  readonly ages: ReadonlyMap<string, number>;
}

/**
 * Gauges of what a backend holds. Returns what looks at the backend and sets them; when it does not answer, they are left out and
 * `wasl_backend_up` says so.
 */
export function measureBackend(backend: Backend, registry: Registry): () => Promise<void> {
  const survey = createSurvey(backend);
  const show = createGauges(registry);
  return async () => {
    let found: Survey | undefined;
    const looking = survey().then((result) => (found = result));
    await within(PATIENCE_MS, looking).catch(() => false);
    show(found);
  };
}

/** Looks at all queues; those who ask while it looks share the answer. */
function createSurvey(backend: Backend): () => Promise<Survey> {
  const oldestUnread = createOldestUnread(backend);
  let underWay: Promise<Survey> | undefined;
  const look = async (): Promise<Survey> => {
    const condition = await backend.condition();
    const depths = (await Promise.all(WATCHED_QUEUES.map((queue) => depthsOf(backend, queue)))).flat();
    const oldest = await Promise.all(RESULTS_QUEUES.map(oldestUnread));
    const ages = oldest.map((since) => Math.max(0, (Date.now() - since) / 1_000));
    return { condition, depths, ages: new Map(RESULTS_QUEUES.map((queue, i) => [queue, ages[i]!])) };
  };
  return () => (underWay ??= look().finally(() => (underWay = undefined)));
}

async function depthsOf(backend: Backend, queue: string): Promise<Depth[]> {
  const counts = await backend.queue(queue).getJobCounts(...STATES);
  return STATES.map((state) => ({ queue, state, jobs: counts[state] ?? 0 }));
}

function createGauges(registry: Registry): (survey: Survey | undefined) => void {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge("wasl_backend_up", "1 when the backend answered this scrape, else 0");
  const jobs = gauge("wasl_queue_jobs", "Jobs of a queue by state", "queue", "state");
  const age = gauge("wasl_results_oldest_unread_seconds", "Age of the oldest unread batch, 0 when none waits", "queue");
  const memory = gauge("wasl_backend_memory_ratio", "Used share of the memory that the backend may use", "backend");
  const warning = gauge("wasl_backend_warning", "1 for each warning about the backend", "warning");
  return (survey) => {
    for (const each of [jobs, age, memory, warning]) each.reset();
    up.set(survey ? 1 : 0);
    if (!survey) return;
    const { condition, depths, ages } = survey;
    for (const { queue, state, jobs: count } of depths) jobs.set({ queue, state }, count);
    for (const [queue, seconds] of ages) age.set({ queue }, seconds);
    for (const { code } of condition.warnings) warning.set({ warning: code }, 1);
    if (condition.memory !== undefined) memory.set({ backend: "redis" }, condition.memory);
  };
}
