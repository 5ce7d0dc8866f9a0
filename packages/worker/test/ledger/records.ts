import fc from "fast-check";
import type { LedgerRecord } from "../../src/ledger/index.js";

const runId = fc.constantFrom("a", "b", "c").map((letter) => `run-files-${letter.repeat(32)}`);
const at = fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString());
const pair = { runId, at, needId: fc.constantFrom("n1", "n2", "n3"), supplierId: fc.constantFrom("f1", "f2", "f3") };

/** Records of few needs and firms, so that many are about the same pair. The buyer goes with the need, and is not always named. */
export const records: fc.Arbitrary<LedgerRecord> = fc.oneof(
  fc.record({ ...pair, named: fc.boolean() }).map(({ named, ...one }): LedgerRecord => ({
    ...{ record: "introduction", ...one },
    ...(named && { buyerId: one.needId === "n3" ? "b2" : "b1" }),
  })),
  fc
    .record({
      ...pair,
      outcome: fc.constantFrom("accepted", "declined", "contracted", "no-answer"),
      reason: fc.constantFrom("price", "activity", "timing", "other"),
      chamber: fc.constantFrom("oriental", "casablanca-settat"),
    })
    .map(({ reason, ...one }): LedgerRecord => ({
      record: "outcome",
      ...one,
      ...(one.outcome === "declined" && { reason }),
    })),
);
