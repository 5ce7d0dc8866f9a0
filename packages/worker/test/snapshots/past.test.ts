import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPast, decodePast, encodePast, type Past } from "../../src/snapshots/index.js";

const id = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" });
const pair = fc.record(
  {
    needId: id,
    buyerId: id,
    supplierId: id,
    history: fc.constantFrom("met" as const, "declined" as const),
    bars: fc.constantFrom("need" as const, "buyer" as const),
  },
  { requiredKeys: ["needId", "supplierId", "history", "bars"] },
);
const firm = fc.record({ supplierId: id, introductions: fc.integer({ min: 1, max: 50 }) });
const pasts: fc.Arbitrary<Past> = fc.record({ pairs: fc.array(pair), recent: fc.array(firm, { minLength: 1 }) });

const asSet = (list: readonly object[]) => new Set(list.map((one) => JSON.stringify(Object.entries(one).sort())));

describe("a past in a snapshot", () => {
  it("says what was put there, each once", async () => {
    await fc.assert(
      fc.asyncProperty(pasts, async (past) => {
        const content = encodePast(past);
        await checkPast("hash", content);
        const { pairs, recent = [] } = decodePast(content);
        expect([asSet(pairs), asSet(recent)]).toEqual([asSet(past.pairs), asSet(past.recent ?? [])]);
        expect(pairs.length + recent.length).toBe(asSet(past.pairs).size + asSet(past.recent ?? []).size);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("has the same bytes whatever the order, and however often something is said", () => {
    fc.assert(
      fc.property(pasts, ({ pairs, recent = [] }) => {
        const turned = pairs.map((one) => Object.fromEntries(Object.entries(one).reverse()) as typeof one).reverse();
        const same = encodePast({ pairs: [...turned, ...pairs], recent: [...recent, ...recent].reverse() });
        expect(Buffer.from(same).equals(encodePast({ pairs, recent }))).toBe(true);
      }),
      { seed: 4 },
    );
  });

  it("is nothing where nothing became of anybody", () => {
    expect(encodePast({ pairs: [], recent: [] })).toHaveLength(0);
    expect(decodePast(new Uint8Array())).toEqual({ pairs: [] });
  });

  it.each([
    ["{}", 1],
    ['{"supplierId":"f","introductions":0}', 1],
    ['{"supplierId":"f","introductions":1}\n{"supplierId":"f","introductions":1.5}', 2],
    ['{"needId":"n","supplierId":"f","history":"met","bars":"need","name":"Atlas"}', 1],
    ['{"needId":"n","supplierId":"f","history":"friends","bars":"need"}', 1],
    ["WASLIDX", 1],
  ])("is not found in %s", async (text, line) => {
    await expect(checkPast("hash", Buffer.from(text))).rejects.toThrow(`line ${line} is neither a pair nor a firm`);
  });
});
