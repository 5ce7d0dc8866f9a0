import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  orThrow,
  type Matcher,
  type Need,
  type ResolvedNeed,
  type Supplier,
} from "../../src/index.js";
import { comparableWord } from "../../src/domain/index.js";
import { mobilise, type VerifiedLeverage } from "../../src/near-miss/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

const located = (firms: readonly Supplier[]) => firms.map((firm) => orThrow(checkSupplier(firm, morocco)));

/** Places among the first k that some firms come to hold once they are certified, counted by ranking changed records. */
function placesWon(
  matcher: Matcher,
  { firms, needs, k }: { firms: readonly Supplier[]; needs: readonly ResolvedNeed[]; k: number },
  certification: string,
  chosen: readonly string[],
): number {
  const certified = firms.map((firm) =>
    chosen.includes(firm.id) ? { ...firm, certifications: [...(firm.certifications ?? []), certification] } : firm,
  );
  const [before, after] = [firms, certified].map((records) => createSupplierIndex(located(records), morocco));
  const asking = needs.filter(({ need }) =>
    [...(need.required?.certifications ?? []), ...(need.preferred?.certifications ?? [])].some(
      (word) => comparableWord(word) === comparableWord(certification),
    ),
  );
  return asking.reduce((sum, need) => {
    const held = matcher.top(need, before!, { k }).map(({ supplierId }) => supplierId);
    const now = matcher.top(need, after!, { k }).map(({ supplierId }) => supplierId);
    return sum + now.filter((id) => chosen.includes(id) && !held.includes(id)).length;
  }, 0);
}

/** Needs of one trade that ask for few certificates, so that firms are near misses of several. */
function drawRun(draw: Draw) {
  const { firms: all, climate } = drawFirms(draw);
  const firms = all.slice(-60);
  const records = Array.from({ length: 15 }, (_, i): Need => {
    const drawn = drawNeed(draw, climate, firms);
    const certifications = draw.some(["ISO 9001", "MASE"], 0.7);
    const preferred = { certifications: draw.some(["iso-9001", "MASE", "Halal"], 0.6) };
    return { ...drawn, id: `need ${i}`, required: draw.chance(0.6) ? { certifications } : {}, preferred };
  });
  const needs = records.map((record) => orThrow(checkNeed(record, morocco)));
  return { firms, needs, index: createSupplierIndex(located(firms), morocco), profile: drawProfile(draw) };
}

describe("certificate leverage", () => {
  it("counts what certified firms win together, as ranking changed records again does", { timeout: 3_600_000 }, () => {
    let [rows, several, exact] = [0, 0, 0];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, needs, index, profile } = drawRun(draw);
        const k = draw.pick([1, 3, 8]);
        const matcher = createMatcher({ pack: morocco, profile });
        const { leverage } = mobilise(matcher, needs, index, { k, limit: 1, steps: 6 });
        for (const { certification, curve, verified, complete } of leverage) {
          const last = curve.at(-1)!;
          const chosen = curve.map(({ supplierId }) => supplierId);
          const won = placesWon(matcher, { firms, needs, k }, certification, chosen);
          expect(verified).toMatchObject({ firms: curve.length, introductions: won });
          expect(last.introductions).toBeLessThanOrEqual(won);
          if (complete) expect(verified).toMatchObject({ introductions: last.introductions, filled: last.filled });
          exact += Number(complete);
          expect(curve.map(({ gain }) => gain).reduce((sum, gain) => sum + gain, 0)).toBe(last.introductions);
          rows += 1;
          several += Number(curve.length > 2);
        }
      }),
      { numRuns: 40 },
    );
    expect(several).toBeGreaterThan(2);
    // Most are exact: firms that fall are rare.
    expect(exact / rows).toBeGreaterThan(0.5);
  });

  it("is not complete where near misses of a certificate were left out, and never counts more than is won", () => {
    let incomplete = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { needs, index, profile } = drawRun(draw);
        const matcher = createMatcher({ pack: morocco, profile });
        const leverageWith = (certificateLimit: number) =>
          mobilise(matcher, needs, index, { k: 3, limit: 1, certificateLimit, steps: 4 });
        const { leverage, needs: found } = leverageWith(1);
        for (const { certification, complete, curve, verified } of leverage) {
          const cut = found.some(({ uncounted }) =>
            uncounted.map(comparableWord).includes(comparableWord(certification)),
          );
          if (cut) expect(complete).toBe(false);
          expect(verified!.introductions).toBeGreaterThanOrEqual(curve.at(-1)!.introductions);
          incomplete += Number(!complete);
        }
      }),
      { numRuns: 20 },
    );
    expect(incomplete).toBeGreaterThan(0);
  });

  it("puts first the firm that wins most alone, and then the one that adds most", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, needs, index, profile } = drawRun(draw);
        const matcher = createMatcher({ pack: morocco, profile });
        const { leverage, needs: found } = mobilise(matcher, needs, index, {
          k: 3,
          limit: Infinity,
          steps: 3,
          verified: 0,
        });
        const run = { firms, needs, k: 3 };
        for (const { certification, region, curve } of leverage.filter((row) => row.complete).slice(0, 2)) {
          const candidates = candidatesOf(found, { certification, region });
          const chosen: string[] = [];
          for (const { supplierId, introductions } of curve) {
            const best = candidates
              .filter((id) => !chosen.includes(id))
              .map((id) => placesWon(matcher, run, certification, [...chosen, id]));
            chosen.push(supplierId);
            expect(introductions).toBe(Math.max(...best));
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** Firms of a region that lack a certificate, of any need that lists them as near misses. */
function candidatesOf(
  found: ReturnType<typeof mobilise>["needs"],
  { certification, region }: Pick<VerifiedLeverage, "certification"> & { region: string | undefined },
): string[] {
  const ids = found
    .flatMap(({ nearMisses }) => nearMisses)
    .filter(({ gap }) => gap.kind === "certification" && comparableWord(gap.word) === comparableWord(certification))
    .filter((one) => one.region === region)
    .map(({ supplierId }) => supplierId);
  return [...new Set(ids)];
}
