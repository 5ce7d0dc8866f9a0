// The long run of all targets: drawn inputs on threads, beside a watchdog that no endless loop can stop.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Board } from "./board.js";
import { keepInput } from "./corpus.js";
import { totals, type Totals } from "./totals.js";
import type { ThreadOrder, ThreadReport } from "./thread.js";

/** A target as the campaign knows it. */
interface Plan {
  /** File name of its bundle, beside this one, without the extension. */
  readonly name: string;
  readonly corpus: string;
  readonly inputs: number;
}

const PLANS: readonly Plan[] = [
  { name: "formulas", corpus: "packages/matcher/test/fuzz/corpus/formulas", inputs: 200_000 },
  { name: "tables", corpus: "packages/worker/test/fuzz/corpus/tables", inputs: 40_000 },
  { name: "documents", corpus: "packages/worker/test/fuzz/corpus/documents", inputs: 40_000 },
  { name: "workbooks", corpus: "packages/worker/test/fuzz/corpus/workbooks", inputs: 20_000 },
  { name: "messages", corpus: "packages/worker/test/fuzz/corpus/messages", inputs: 60_000 },
];

/** An input that takes longer is taken for one that never ends. Each takes milliseconds: only a machine that is busy beyond measure takes seconds. */
const STUCK_MS = 60_000;
const LOOK_MS = 500;

/** What a thread may take before it is ended for it: its heap, in MB. */
const HEAP_MB = 512;

/** After so many findings of one target the others can wait until these are repaired. */
const MOST_FINDINGS = 10;

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    scale: { type: "string", default: "1" },
    only: { type: "string" },
    threads: { type: "string", default: String(Math.min(4, availableParallelism())) },
  },
});

async function main(): Promise<void> {
  const plans = PLANS.filter(({ name }) => options.only === undefined || options.only === name);
  process.stdout.write(`seed ${options.seed}, ${options.threads} threads\n`);
  let findings = 0;
  for (const plan of plans) {
    const total = await runTarget({ ...plan, inputs: Math.ceil(plan.inputs * Number(options.scale)) });
    process.stdout.write(total.text(plan.name));
    findings += total.findings;
  }
  process.stdout.write(
    findings === 0 ? "Nothing found.\n" : `${findings} findings; their inputs are in the corpora.\n`,
  );
  process.exitCode = findings === 0 ? 0 : 1;
}

async function runTarget(plan: Plan): Promise<Totals> {
  const total = totals();
  const threads = Number(options.threads);
  const share = Math.ceil(plan.inputs / threads);
  await Promise.all(Array.from({ length: threads }, (_, i) => runShare(plan, Number(options.seed) + i, share, total)));
  return total;
}

/** Gives one share of the inputs to threads, one after the other: a new one where the last was stuck or died. */
async function runShare(plan: Plan, part: number, inputs: number, total: Totals): Promise<void> {
  let left = inputs;
  for (let life = 0; left > 0 && total.findings < MOST_FINDINGS; life += 1) {
    const seed = part * 100_000_000 + life * 10_000_000;
    left -= await runThread(plan, { file: besides(plan.name), seed, inputs: left, board: Board.memory() }, total);
  }
}

/** Runs a thread to its end, and returns how many inputs it was given. */
function runThread(plan: Plan, order: ThreadOrder, total: Totals): Promise<number> {
  const board = new Board(order.board);
  const worker = new Worker(besides("thread"), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const lost = (why: string) => total.find(`${keepInput(plan.corpus, board.input)}\n${why}`);
    const watchdog = watch(board, () => {
      lost(`This did not end within ${STUCK_MS / 1_000} s.`);
      void worker.terminate();
    });
    worker.on("message", (report: ThreadReport) => {
      total.add(report);
      if (total.findings >= MOST_FINDINGS) void worker.terminate();
    });
    worker.on("error", (error) => {
      if (board.count === 0) reject(error);
      else lost(`The thread died: ${error instanceof Error ? error.stack : String(error)}`);
    });
    worker.on("exit", () => {
      clearInterval(watchdog);
      resolve(board.count);
    });
  });
}

function watch(board: Board, stuck: () => void): NodeJS.Timeout {
  let seen = -1;
  let since = Date.now();
  const look = () => {
    const now = Date.now();
    if (board.count !== seen) [seen, since] = [board.count, now];
    else if (seen > 0 && now - since > STUCK_MS) {
      since = now;
      stuck();
    }
  };
  return setInterval(look, LOOK_MS);
}

function besides(name: string): string {
  return fileURLToPath(new URL(`${name}.js`, import.meta.url));
}

await main();
