import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DisagreementError } from "../measuring/agreement.js";
import type { BuildFigures, RunFigures, RunOrder, StageSeconds } from "./run-task.js";

const execute = promisify(execFile);

/** Built beside this program. */
const RUN_PROCESS = fileURLToPath(new URL("./run-process.js", import.meta.url));

export interface RunPlan {
  readonly firms: number;
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  readonly threads: readonly number[];
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

export interface RunResults {
  readonly build: BuildFigures;
  readonly runs: readonly (RunFigures & { readonly threads: number })[];
  readonly stages: StageSeconds;
}

/**
 * Stores an index once, and does the run in a process of its own for each number of threads. Throws a DisagreementError when
 * their answers differ.
 */
export async function measureRun(plan: RunPlan): Promise<RunResults> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-bench-"));
  try {
    return await measureIn(join(folder, "index.snapshot"), plan);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(snapshot: string, { firms, threads, onStep, ...asked }: RunPlan): Promise<RunResults> {
  const { needs, seed, k } = asked;
  onStep(`building and storing an index of ${firms} firms`);
  const build = await inOwnProcess<BuildFigures>({ what: "build", snapshot, firms, seed });
  const runs: (RunFigures & { threads: number })[] = [];
  for (const count of threads) {
    onStep(`${needs} needs, threads: ${count}`);
    const figures = await inOwnProcess<RunFigures>({ what: "run", threads: count, snapshot, needs, seed, k });
    runs.push({ threads: count, ...figures });
  }
  requireSameAnswers(runs);
  onStep("each stage on its own, one thread");
  return { build, runs, stages: await inOwnProcess<StageSeconds>({ what: "stages", snapshot, needs, seed, k }) };
}

/** Follows an order in a process of its own, so that its peak memory is its own. */
async function inOwnProcess<T>(order: RunOrder): Promise<T> {
  const { stdout } = await execute(process.execPath, [RUN_PROCESS, JSON.stringify(order)]);
  return JSON.parse(stdout) as T;
}

function requireSameAnswers(runs: RunResults["runs"]): void {
  const [first, ...others] = runs;
  for (const { threads, hash } of others)
    if (hash !== first!.hash)
      throw new DisagreementError(`Answers differ between ${first!.threads} and ${threads} threads.`);
}
