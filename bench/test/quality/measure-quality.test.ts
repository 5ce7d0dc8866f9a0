import { checkNeed, checkSupplier, createSupplierIndex, orThrow } from "@wasl/matcher";
import { cpv } from "@wasl/matcher/cpv";
import { describe, expect, it } from "vitest";
import { Figuring } from "../../src/quality/figures.js";
import { measureQuality } from "../../src/quality/measure-quality.js";
import { rankedBy } from "../../src/quality/rankings.js";
import { withoutCriterion } from "../../src/quality/refitted.js";
import { MEASURES } from "../../src/quality/quality-report.js";
import { qualityText } from "../../src/report/quality-report.js";
import { plantedTable } from "./planted.js";

const TRADES = [
  { code: "45233000", words: "road surfacing asphalt" },
  { code: "45261000", words: "roof tiles timber" },
  { code: "45331000", words: "boiler heating pipes" },
  { code: "45310000", words: "wiring lighting panels" },
];
const NEEDS = 24;
const TWINS = 6;

const placeOf = (i: number) => ({ country: "FR", lat: 45 + (i % TWINS) / 2, lon: 3 });

/** A firm for each trade and place. */
const firms = Array.from({ length: TRADES.length * TWINS }, (_, i) => {
  const { code, words } = TRADES[i % TRADES.length]!;
  const references = [{ title: words, activities: [code], value: 1_000 * (i + 1) }];
  const place = placeOf(Math.floor(i / TRADES.length));
  return {
    id: `firm ${i}`,
    name: `Firm ${i}`,
    taxonomy: "cpv2008",
    activities: [code],
    place,
    text: words,
    references,
  };
});

/** Won by the firm of its trade in its place; the last need lets in nobody so near. */
const needs = Array.from({ length: NEEDS }, (_, i) => {
  const { code, words } = TRADES[i % TRADES.length]!;
  const required = i === NEEDS - 1 ? { required: { certifications: ["none-has-this"] } } : {};
  const place = placeOf(Math.floor(i / TRADES.length));
  const buyer = { id: `buyer ${i % 8}` };
  return {
    id: `need ${i}`,
    title: words,
    buyer,
    taxonomy: "cpv2008",
    activities: [code],
    place,
    annualValue: 5_000,
    ...required,
  };
});

const inputs = {
  pack: cpv,
  needs: needs.map((need) => orThrow(checkNeed(need, cpv))),
  register: createSupplierIndex(
    firms.map((firm) => orThrow(checkSupplier(firm, cpv))),
    cpv,
  ),
  judgments: [
    ...needs.map(({ id }, i) => ({ needId: id, supplierId: `firm ${i}`, grade: 1 })),
    { needId: "rejected", supplierId: "firm 0", grade: 1 },
  ],
  groups: new Map([...needs.map(({ id }) => id), "rejected"].map((id, i) => [id, { repeat_buyer: String(i % 2) }])),
  rejected: { needs: 1, firms: 0 },
};

describe("measureQuality on a small planted set", async () => {
  const steps: string[] = [];
  const report = await measureQuality(inputs, { folds: 3, seed: 1, onStep: (text) => steps.push(text) });
  const system = (name: string) => report.systems.find((one) => one.name === name)!;

  it("counts a rejected need and one without an eligible winner as 0", () => {
    expect(report.data).toMatchObject({ needs: NEEDS + 1, newPairs: 13, outOfReach: 2, firms: firms.length });
    // Fewer than fifty firms, so whoever is eligible is among them.
    for (const name of ["default", "default, refitted, held out", "boosted trees, held out"])
      expect(system(name).all["recall@50"].mean).toBeCloseTo((NEEDS - 1) / (NEEDS + 1), 12);
    // Whatever ranks all firms misses the rejected need alone.
    expect(system("random").all["recall@50"].mean).toBeCloseTo(NEEDS / (NEEDS + 1), 12);
  });

  it("finds winners that trade and place decide", () => {
    expect(system("default").all.rr.mean).toBeCloseTo((NEEDS - 1) / (NEEDS + 1), 12);
    expect(system("random").all.rr.mean).toBeLessThan(0.4);
    // Six firms have the exact code, whose order is arbitrary.
    expect(system("exact code").all.rr.mean).toBeLessThan(0.7);
  });

  it("takes differences of exactly the figures that it shows", () => {
    const refit = system("default, refitted, held out");
    for (const { name, all, newPairs } of report.differences)
      for (const id of MEASURES) {
        expect(all[id].mean).toBeCloseTo(system(name).all[id].mean - refit.all[id].mean, 12);
        expect(newPairs![id].mean).toBeCloseTo(system(name).newPairs![id].mean - refit.newPairs![id].mean, 12);
      }
  });

  it("leaves out each criterion that tells candidates apart, and loses most without the place", () => {
    const names = report.ablation.map(({ name }) => name);
    expect(names).toContain("region");
    // No turnover and no preferred certification is known.
    expect(names).not.toContain("size");
    expect(names).not.toContain("certifications");
    const least = report.ablation.toSorted((a, b) => a.all.rr.mean - b.all.rr.mean)[0]!;
    expect(least.name).toBe("region");
    expect(least.all.rr.mean).toBeLessThan(-0.2);
  });

  it("tells its steps and can be read", () => {
    expect(steps.filter((step) => step.startsWith("Teaching trees"))).toHaveLength(3);
    const text = qualityText(report);
    for (const { name } of report.systems) expect(text).toContain(name);
  });
});

describe("figures", () => {
  it("are means over all judged needs, worked out by hand, and over new pairs", () => {
    const judgments = ["a", "b", "c", "d"].map((needId) => ({ needId, supplierId: "won", grade: 1 }));
    const groups = new Map([
      ["a", { repeat_buyer: "0" }],
      ["b", { repeat_buyer: "1" }],
      ["c", { repeat_buyer: "0" }],
    ]);
    const ranked = (...ids: string[]) => ids.map((supplierId, i) => ({ supplierId, score: -i }));
    const rankings = () => [
      { needId: "a", suppliers: ranked("x", "won") },
      { needId: "b", suppliers: ranked("won") },
      { needId: "c", suppliers: ranked("x", "y") },
    ];
    const { all, newPairs } = new Figuring({ needs: inputs.needs, judgments, groups }, 1).figuresOf({
      name: "",
      note: "",
      rankings,
    });
    expect(all.rr.mean).toBeCloseTo((1 / 2 + 1 + 0 + 0) / 4, 12);
    expect(all["recall@50"].mean).toBeCloseTo(2 / 4, 12);
    expect(newPairs!.rr.mean).toBeCloseTo((1 / 2 + 0) / 2, 12);
  });
});

describe("rankings of a table", () => {
  const table = plantedTable({ needs: 1, candidates: 30, buyers: 1, worth: ([first]) => first! });
  const [need] = table.needs;

  it("are by score, equal scores by tie key", () => {
    const scores = Float64Array.from(need!.candidateIds, (_, i) => (i % 3) + (i % 2) * 1e-14);
    const order = rankedBy(need!, scores).map(({ supplierId }) => need!.candidateIds.indexOf(supplierId));
    expect(new Set(order).size).toBe(30);
    for (const [place, candidate] of order.entries()) {
      const next = order[place + 1];
      if (next === undefined) continue;
      const further = (candidate % 3) - (next % 3);
      expect(further > 0 || (further === 0 && need!.tieKeys[candidate]! <= need!.tieKeys[next]!)).toBe(true);
    }
  });

  it("lose one criterion and keep the others", () => {
    const { criteria, needs: fewer } = withoutCriterion(table, "second");
    expect(criteria).toEqual(["first", "third"]);
    expect([...fewer[0]!.utilities]).toEqual([...need!.utilities].filter((_, at) => at % 3 !== 1));
  });
});
