import type { Command } from "commander";
import { audienceOf, type AnalysisBatch } from "../../contracts/index.js";
import { introductionsIn, LedgerFile } from "../../ledger/index.js";
import { isRefused, type Backend } from "../../queues/index.js";
import { createCache, decodeNeeds } from "../../snapshots/index.js";
import type { Session } from "../backend-session.js";
import { tellRecorded } from "../ledger/recorded.js";
import { UsageError } from "../usage-error.js";
import { userPath } from "../user-path.js";

/** Where the introductions of allocations are recorded, and what else becomes of findings. */
export interface RecorderOptions {
  readonly ledger?: string;
  readonly handTo?: string;
  readonly letters?: string;
}

type Show = (batch: AnalysisBatch) => void | Promise<void>;

/** Records the introductions of findings before they are shown, so that what is marked as read is in the ledger. */
export interface Recorder {
  recording(session: Session, show: Show): Show;
  /** Says how many introductions were recorded. */
  tell(): void;
}

/** Runs whose buyers stay in memory while findings are shown. */
const KEPT = 2;

export const addLedgerOption = (command: Command): Command =>
  command.option("--ledger <file.jsonl>", "record the introductions of the allocations that are shown");

/**
 * A recorder for the ledger that the options name; one that does nothing where they name none. Throws a UsageError where findings go
 * elsewhere.
 */
export async function openRecorder({ ledger: named, handTo, letters }: RecorderOptions): Promise<Recorder> {
  if (named === undefined) return { recording: (_, show) => show, tell: () => undefined };
  if (handTo !== undefined || letters !== undefined)
    throw new UsageError("--ledger records what is shown: it goes with neither --hand-to nor --letters.");
  const file = await LedgerFile.open(userPath(named));
  const recorded = { added: 0, of: 0 };
  return {
    tell: () => tellRecorded(recorded, named),
    recording: ({ backend }, show) => {
      const buyersOf = createBuyersReader(backend);
      return async (batch) => {
        const buyers = batch.data.findings.kind === "allocation" ? await buyersOf(batch) : undefined;
        const records = introductionsIn(batch, (needId) => buyers?.get(needId));
        if (records.length > 0) recorded.added += await file.record(records);
        recorded.of += records.length;
        await show(batch);
      };
    },
  };
}

/** Whose needs those of a batch's run are; nobody's where a chamber's user may not read them. */
function createBuyersReader(backend: Backend) {
  const buyers = createCache(KEPT, async (place: string) => {
    const [runId = "", needs = ""] = place.split(" ");
    const content = await backend.inputs(audienceOf(runId)).get(needs);
    return new Map(decodeNeeds(content).map(({ need }) => [need.id, need.buyer.id]));
  });
  return ({ data: { runId, needs } }: AnalysisBatch): Promise<ReadonlyMap<string, string>> =>
    buyers(`${runId} ${needs}`).catch((error: unknown) => {
      if (isRefused(error)) return new Map<string, string>();
      throw error;
    });
}
