import { setTimeout as pause } from "node:timers/promises";
import { readAnalysis, readRun, requestAnalysis, requestRun, type Backend, type RunOrder } from "@wasl/worker";
import type { Workload } from "./orders.js";
import type { Question } from "./questions.js";

/** Runs that are asked for before the first of them is done. */
const AT_ONCE = 4;

const LOOK_AGAIN_MS = 150;

/** A run that was asked for, and what was asked about it. */
export interface AskedRun {
  readonly runId: string;
  readonly order: RunOrder;
  readonly analysis?: { readonly analysisId: string; readonly question: Question } | undefined;
}

/** A run or an analysis that did not come to its end. */
export interface Failure {
  readonly id: string;
  readonly why: string;
}

/** How far a run or an analysis is, as far as it matters here. */
interface Status {
  readonly state: string;
  readonly failure?: string | undefined;
}

/** Keeps some runs under way until told not to, as chambers would, and knows what became of them. */
export class RunsUnderWay {
  readonly asked: AskedRun[] = [];
  /** Runs and analyses that failed; all must be done. */
  readonly failures: Failure[] = [];
  shards = 0;
  /** True when the time was over before all were through. */
  overdue = false;
  #more = true;
  #number = 0;
  /** Each resolves when what was asked about a run is through: the next run does not wait for that. */
  readonly #analysed: Promise<void>[] = [];

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
    await Promise.all(this.#analysed);
  }

  async #oneAfterTheOther(): Promise<void> {
    while (this.#more && !this.limit.aborted) {
      const asked = await this.#ask(this.#number++);
      if (!asked) return;
      this.asked.push(asked);
      this.#analysed.push(this.#untilAnalysed(asked));
      await this.#untilDone(asked);
    }
  }

  /** Asks for a run, and at once what is to be asked about it: it need not be done for that. */
  async #ask(number: number): Promise<AskedRun | undefined> {
    const [order, question] = [this.workload.order(number), this.workload.question(number)];
    const requested = await this.#untilAnswered(() => requestRun(this.backend, order));
    if (!requested) return undefined;
    const { runId } = requested;
    const known = question && (await this.#untilAnswered(() => requestAnalysis(this.backend, { runId, question })));
    return { runId, order, analysis: known && { analysisId: known.analysisId, question } };
  }

  async #untilDone({ runId }: AskedRun): Promise<void> {
    const status = await this.#untilOver(runId, () => readRun(this.backend, runId));
    this.shards += status?.request.shards ?? 0;
  }

  async #untilAnalysed({ analysis }: AskedRun): Promise<void> {
    if (analysis) await this.#untilOver(analysis.analysisId, () => readAnalysis(this.backend, analysis.analysisId));
  }

  /** How it ended; undefined when the time was over first. */
  async #untilOver<S extends Status>(id: string, read: () => Promise<S>): Promise<S | undefined> {
    let seen: S | undefined;
    for (; !this.limit.aborted; await pause(LOOK_AGAIN_MS)) {
      seen = await this.#untilAnswered(read);
      if (seen && this.#noteEnd(id, seen)) return seen;
    }
    this.overdue = true;
    this.failures.push({ id, why: `still ${seen?.state ?? "unknown"} at the end` });
    return undefined;
  }

  /** True when nothing more will happen to it. */
  #noteEnd(id: string, { state, failure }: Status): boolean {
    if (state !== "done" && state !== "failed" && state !== "cancelled") return false;
    if (state !== "done") this.failures.push({ id, why: failure ?? state });
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
