import { setTimeout as pause } from "node:timers/promises";
import { readRun, requestRun, type Backend, type RunOrder, type RunStatus } from "@wasl/worker";
import type { Workload } from "./orders.js";

/** Runs that are asked for before the first of them is done. */
const AT_ONCE = 4;

const LOOK_AGAIN_MS = 150;

/** A run that was asked for. */
export interface AskedRun {
  readonly runId: string;
  readonly order: RunOrder;
}

/** Keeps some runs under way until told not to, as chambers would, and knows what became of them. */
export class RunsUnderWay {
  readonly asked: AskedRun[] = [];
  /** Why runs failed; all must be done. */
  readonly failures: string[] = [];
  shards = 0;
  /** True when the time was over before all were through. */
  overdue = false;
  #more = true;
  #number = 0;

  constructor(
    private readonly backend: Backend,
    private readonly workload: Workload,
    private readonly limit: AbortSignal,
  ) {}

  askForNoMore(): void {
    this.#more = false;
  }

  /** Resolves when no more are to be asked for and all are through, or the time is over. */
  async keepGoing(): Promise<void> {
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#oneAfterTheOther()));
  }

  async #oneAfterTheOther(): Promise<void> {
    while (this.#more && !this.limit.aborted) {
      const order = this.workload.order(this.#number++);
      const requested = await this.#untilAnswered(() => requestRun(this.backend, order));
      if (!requested) return;
      this.asked.push({ runId: requested.runId, order });
      await this.#untilOver(requested.runId);
    }
  }

  async #untilOver(runId: string): Promise<void> {
    let seen: RunStatus | undefined;
    for (; !this.limit.aborted; await pause(LOOK_AGAIN_MS)) {
      seen = await this.#untilAnswered(() => readRun(this.backend, runId));
      if (seen && this.#noteEnd(seen)) return;
    }
    this.overdue = true;
    this.failures.push(`${runId} was still ${seen?.state ?? "unknown"} at the end`);
  }

  /** True when nothing more will happen to it. */
  #noteEnd({ state, failure, request }: RunStatus): boolean {
    if (state !== "done" && state !== "failed" && state !== "cancelled") return false;
    this.shards += request.shards;
    if (state !== "done") this.failures.push(`${request.runId}: ${failure ?? state}`);
    return true;
  }

  /** Asks again while the backend is away; undefined when the time is over. Asking for the same run twice is one run. */
  async #untilAnswered<T extends object>(ask: () => Promise<T>): Promise<T | undefined> {
    for (; !this.limit.aborted; await pause(LOOK_AGAIN_MS)) {
      const answer = await ask().catch(() => undefined);
      if (answer !== undefined) return answer;
    }
    this.overdue = true;
    return undefined;
  }
}
