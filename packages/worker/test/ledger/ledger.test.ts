import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  heeding,
  introductionRecord,
  judgmentsFrom,
  Ledger,
  pastPairs,
  recentFirms,
  type LedgerRecord,
} from "../../src/ledger/index.js";
import { records } from "./records.js";

const RUN = `run-files-${"a".repeat(32)}`;
const OTHER = `run-files-${"b".repeat(32)}`;

const introduced = (
  needId: string,
  supplierId: string,
  runId = OTHER,
  at = "2026-01-10T00:00:00.000Z",
): LedgerRecord => ({
  record: "introduction",
  at,
  runId,
  needId,
  buyerId: "buyer",
  supplierId,
});

type Told = "accepted" | "declined" | "contracted" | "no-answer";
type Reason = "price" | "capacity" | "activity";

const told = (needId: string, supplierId: string, outcome: Told, day: number, reason?: Reason): LedgerRecord => ({
  record: "outcome",
  at: `2026-02-${String(day).padStart(2, "0")}T00:00:00.000Z`,
  runId: OTHER,
  needId,
  supplierId,
  chamber: "oriental",
  outcome,
  ...(reason && { reason }),
});

/** What a ledger says of pairs before the run, for needs of these buyers. */
function historyOf(ledger: Ledger, buyers: Readonly<Record<string, string>>) {
  const needs = Object.entries(buyers).map(([needId, buyerId]) => ({ needId, buyerId }));
  return heeding({ pairs: pastPairs(ledger, RUN) }, needs, 1).historyOf!;
}

describe("a ledger", () => {
  it("says the same whatever the order of its records, and however often each is there", () => {
    const said = (all: readonly LedgerRecord[]) => {
      const ledger = new Ledger(all);
      const history = historyOf(ledger, { n1: "b1", n2: "b1", n3: "b2" });
      const pairs = ["n1", "n2", "n3"].flatMap((need) =>
        ["f1", "f2", "f3"].map((firm) => [need, firm, history(need, firm)]),
      );
      return [ledger.records(), ledger.pairs(), ledger.strangers(), judgmentsFrom(ledger), pairs];
    };
    fc.assert(
      fc.property(fc.array(records, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = [...all, ...all]
          .map((record) => ({ record, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ record }) => record);
        expect(said(shuffled)).toEqual(said(all));
      }),
    );
  });

  it("counts an introduction of a run once, at its first date", () => {
    const [first, again] = [introduced("n", "f", RUN), introduced("n", "f", RUN, "2026-03-01T00:00:00.000Z")];
    expect(new Ledger([again, first]).records()).toEqual([first]);
  });

  it("knows whose need it was where one of its records does, at the first date of all", () => {
    const [first, later] = [introduced("n", "f", RUN), introduced("n", "f", RUN, "2026-03-01T00:00:00.000Z")];
    const ids = { runId: RUN, needId: "n", supplierId: "f" };
    const nameless = introductionRecord({ ...ids, at: first.at });
    for (const records of [
      [nameless, later],
      [later, nameless],
      [first, nameless],
    ])
      expect(new Ledger(records).records()).toEqual([first]);
    const ledger = new Ledger([nameless]);
    expect([ledger.lacks(later), ledger.lacks(introductionRecord({ ...ids, at: later.at }))]).toEqual([true, false]);
  });

  it("names pairs that were never introduced", () => {
    const ledger = new Ledger([introduced("n", "f"), told("n", "f", "accepted", 1), told("n", "g", "accepted", 1)]);
    expect(ledger.strangers().map(({ supplierId }) => supplierId)).toEqual(["g"]);
  });
});

describe("the history of pairs", () => {
  const saidOf = (...all: LedgerRecord[]) => {
    const history = historyOf(new Ledger(all), { n: "buyer", other: "buyer" });
    return { sameNeed: history("n", "f"), otherNeed: history("other", "f"), otherFirm: history("n", "g") };
  };

  it.each([
    ["introduced by another run", [introduced("n", "f")], "met", "met"],
    ["introduced by this run", [introduced("n", "f", RUN)], undefined, undefined],
    ["accepted", [introduced("n", "f"), told("n", "f", "accepted", 1)], "met", "met"],
    ["declined for the price", [introduced("n", "f"), told("n", "f", "declined", 1, "price")], "declined", "declined"],
    [
      "declined in this run",
      [introduced("n", "f", RUN), told("n", "f", "declined", 1, "price")],
      "declined",
      "declined",
    ],
    [
      "declined for want of capacity",
      [introduced("n", "f"), told("n", "f", "declined", 1, "capacity")],
      "declined",
      undefined,
    ],
    ["not answered", [introduced("n", "f"), told("n", "f", "no-answer", 1)], "met", undefined],
    ["accepted, and introduced outside of the ledger", [told("n", "f", "accepted", 1)], "met", "met"],
    ["not answered, and introduced outside of the ledger", [told("n", "f", "no-answer", 1)], "met", undefined],
    ["never heard of", [introduced("n", "h")], undefined, undefined],
  ] as const)("of a pair that was %s", (_, all, sameNeed, otherNeed) => {
    expect(saidOf(...all)).toEqual({ sameNeed, otherNeed, otherFirm: undefined });
  });

  it("leaves places to others after introductions of late, but for those of the run itself", () => {
    const ledger = new Ledger([
      introduced("n1", "f", OTHER, "2025-11-01T00:00:00.000Z"),
      introduced("n2", "f", OTHER, "2026-01-20T00:00:00.000Z"),
      introduced("n3", "f", RUN, "2026-01-25T00:00:00.000Z"),
    ]);
    const placesSince = (day: string) => {
      const recent = recentFirms(ledger, { since: Date.parse(day), runId: RUN });
      return heeding({ pairs: [], recent }, [], 2).placesOf!;
    };
    expect([placesSince("2026-01-01")("f"), placesSince("2026-01-01")("g")]).toEqual([1, 2]);
    expect(placesSince("2025-01-01")("f")).toBe(0);
  });
});

describe("judgments", () => {
  it.each([
    ["a contract", [told("n", "f", "accepted", 1), told("n", "f", "contracted", 2)], 3],
    ["an acceptance", [told("n", "f", "accepted", 1)], 2],
    [
      "an acceptance that failed by the price",
      [told("n", "f", "accepted", 1), told("n", "f", "declined", 2, "price")],
      2,
    ],
    ["a refusal for the activity", [told("n", "f", "accepted", 1), told("n", "f", "declined", 2, "activity")], 0],
    ["a refusal for the price", [told("n", "f", "declined", 1, "price")], undefined],
    ["no answer", [told("n", "f", "no-answer", 1)], undefined],
    ["an introduction alone", [], undefined],
  ])("come of %s", (_, outcomes, grade) => {
    const expected = grade === undefined ? [] : [{ needId: "n", supplierId: "f", grade }];
    expect(judgmentsFrom(new Ledger([introduced("n", "f"), ...outcomes]))).toEqual(expected);
  });
});
