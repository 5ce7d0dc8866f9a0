import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  openSupplierIndex,
  orThrow,
  type ResolvedSupplier,
  type Supplier,
  type SupplierIndex,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { dossierOf, type Dossier, type TextDocument } from "../../src/dossier/index.js";
import { createRegister, rankAll } from "../../src/ranking/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

/** Worlds of firms, and needs in each. `WASL_WORLDS=20000` makes the run a long one. */
const WORLDS = Number(process.env["WASL_WORLDS"] ?? 400);
const NEEDS = 60;

const located = (firms: readonly Supplier[]) => firms.map((firm) => orThrow(checkSupplier(firm, morocco)));

/** The same firms, gathered in one of several ways: at once, in parts, with others that are removed, or read from a snapshot. */
function gathered(firms: readonly ResolvedSupplier[], draw: Draw): SupplierIndex {
  switch (draw.below(4)) {
    case 0:
      return createSupplierIndex(firms, morocco);
    case 1:
      return openSupplierIndex(createSupplierIndex(firms, morocco).snapshot());
    case 2:
      return inParts(firms, draw);
    default:
      return inParts(firms, draw).merged();
  }
}

function inParts(firms: readonly ResolvedSupplier[], draw: Draw): SupplierIndex {
  const [first, second] = [draw.below(firms.length + 1), draw.below(firms.length + 1)].toSorted((a, b) => a - b);
  const others = located(drawFirms(draw).firms).map((one) => ({
    ...one,
    supplier: { ...one.supplier, id: `other ${one.supplier.id}` },
  }));
  return createSupplierIndex([...others, ...firms.slice(0, first)], morocco)
    .with(firms.slice(first, second), morocco)
    .without(others.map(({ supplier }) => supplier.id))
    .with(firms.slice(second), morocco);
}

/** A dossier with its documents as objects. */
function plain({ profile, references, ...rest }: Dossier) {
  const counts = (document: TextDocument) => ({ length: document.length, ...Object.fromEntries(document.entries()) });
  const past = references?.map(({ document, ...others }) => ({ ...others, document: counts(document) }));
  return { ...rest, profile: counts(profile), references: past };
}

describe("the engine", () => {
  it(
    "ranks as brute force does: ids, scores, order, counts and ties, whatever is ranked how",
    { timeout: 3_600_000 },
    () => {
      let compared = 0;
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const draw = new Draw(seed);
          const { firms, climate } = drawFirms(draw);
          const suppliers = located(firms);
          const register = createRegister(suppliers);
          const index = gathered(suppliers, draw);
          const profile = drawProfile(draw);
          const queryFor = queriesWithin(suppliers, profile);
          const matcher = createMatcher({ pack: morocco, profile });
          expect(index.size).toBe(suppliers.length);
          for (let i = 0; i < NEEDS; i += 1) {
            const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
            const k = draw.pick([0, 1, 3, 20, firms.length + 1]);
            const { standings, excluded } = rankAll(queryFor(need), register);
            expect(matcher.top(need, index, { k })).toEqual(standings.slice(0, k));
            if (i % 10 === 0) {
              const ranking = matcher.rank(need, index, { k });
              expect(ranking.excluded).toEqual(excluded);
              expect(ranking.eligible).toBe(standings.length);
              const tied = standings.map(({ score }) => standings.filter((other) => other.score === score).length > 1);
              expect(ranking.candidates.map((candidate) => candidate.tied)).toEqual(tied.slice(0, k));
            }
            compared += 1;
          }
        }),
        { numRuns: WORLDS },
      );
      expect(compared).toBe(WORLDS * NEEDS);
    },
  );

  it("knows the place of any firm among all, and says why of any other", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, climate } = drawFirms(draw);
        fc.pre(firms.length > 0);
        const suppliers = located(firms);
        const index = gathered(suppliers, draw);
        const profile = drawProfile(draw);
        const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
        const { standings } = rankAll(queriesWithin(suppliers, profile)(need), createRegister(suppliers));
        const { id } = draw.pick(firms);
        const explained = createMatcher({ pack: morocco, profile }).explain(need, id, index);
        const place = standings.findIndex(({ supplierId }) => supplierId === id);
        expect(explained.rank).toBe(place < 0 ? undefined : place + 1);
        expect(explained.eligible).toBe(place >= 0);
        expect(explained.eligibleFirms).toBe(standings.length);
        const ties = standings.filter(({ score }) => score === standings[place]?.score).length;
        expect(explained.tied).toBe(ties > 1);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps of each firm what a ranking asks for, and its name", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const suppliers = located(drawFirms(draw).firms);
        const index = gathered(suppliers, draw);
        for (const firm of suppliers) {
          const { supplier, place, servedRegions } = firm;
          const { text, keywords, references, servedAreas, ...kept } = supplier;
          const { dossier, ...held } = index.get(supplier.id)!;
          // Where a firm is stands beside its record once it is located.
          expect(held).toEqual({ supplier: { ...kept, place: {} }, place, servedRegions });
          expect(plain(dossier!)).toEqual(plain(dossierOf(firm, morocco)));
        }
        expect(new Set(Array.from(index.suppliers(), (one) => one.supplier.id))).toEqual(
          new Set(suppliers.map((one) => one.supplier.id)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
