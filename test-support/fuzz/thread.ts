// A thread that gives drawn inputs to one target, in batches, and tells what came of them.
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { Board } from "./board.js";
import { keepInput } from "./corpus.js";
import { assertBuiltinsUntouched, assertPrototypesUntouched } from "./prototypes.js";
import type { Target } from "./target.js";

/** What a thread is told. */
export interface ThreadOrder {
  /** A bundle that exports `target`. */
  readonly file: string;
  readonly seed: number;
  readonly inputs: number;
  readonly board: SharedArrayBuffer;
}

/** What a thread tells after each batch. */
export interface ThreadReport {
  readonly inputs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** What did not hold, with the file that keeps the input. */
  readonly finding?: string;
  /** The longest that one input took, in ms. */
  readonly slowestMs: number;
  /** Heap and buffers of the thread, in bytes. */
  readonly memory: number;
}

const BATCH = 500;
const STACK_LINES = 8;

async function main({ file, seed, inputs, board: shared }: ThreadOrder): Promise<void> {
  const { target } = (await import(pathToFileURL(file).href)) as { target: Target<unknown> };
  const board = new Board(shared);
  for (let done = 0; done < inputs; done += BATCH)
    parentPort?.postMessage(await runBatch(target, board, seed + done, Math.min(BATCH, inputs - done)));
}

async function runBatch(target: Target<unknown>, board: Board, seed: number, size: number): Promise<ThreadReport> {
  const outcomes: Record<string, number> = {};
  let slowestMs = 0;
  const property = fc.asyncProperty(target.inputs, async (input) => {
    board.begin(target.save(input));
    const started = performance.now();
    const outcome = await target.check(input);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    assertPrototypesUntouched();
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  const details = await fc.check(property, { seed, numRuns: size });
  assertBuiltinsUntouched();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const report = { inputs: details.numRuns, outcomes, slowestMs, memory: heapUsed + arrayBuffers };
  return details.failed ? { ...report, finding: describe(target, details) } : report;
}

function describe(target: Target<unknown>, { counterexample, errorInstance }: fc.RunDetails<[unknown]>): string {
  const kept = counterexample ? keepInput(target.corpus, target.save(counterexample[0])) : "(no input)";
  return `${kept}\n${errorInstance instanceof Error ? errorInstance.stack?.split("\n").slice(0, STACK_LINES).join("\n") : String(errorInstance)}`;
}

void main(workerData as ThreadOrder);
