import { describe, expect, it } from "vitest";
import {
  accountFor,
  allocateRun,
  renderAccount,
  renderAllocation,
  renderIntroduction,
  renderShortfall,
  type RankedNeed,
  type RunOptions,
} from "../../../src/allocation/index.js";
import { morocco } from "../../../src/packs/morocco/index.js";

/** Atlas is best for all three needs and may have two of them; Basma met the buyer of the third. */
const ranking = (...firms: [string, number][]) => firms.map(([supplierId, score]) => ({ supplierId, score }));
const needs: RankedNeed[] = [
  { needId: "N1", buyerId: "B1", wanted: 1, region: "MA-06", ranking: ranking(["atlas", 0.9], ["basma", 0.8]) },
  { needId: "N2", buyerId: "B2", wanted: 1, annualValue: 900, ranking: ranking(["atlas", 0.9], ["basma", 0.6]) },
  { needId: "N3", buyerId: "B3", wanted: 2, ranking: ranking(["atlas", 0.7], ["basma", 0.6], ["cedre", 0.5]) },
];
const options: RunOptions = {
  most: 2,
  firmOf: (id) => (id === "cedre" ? { category: "TPE", region: "MA-06" } : { category: "PE", freeCapacity: 1_000 }),
  historyOf: (need, firm) => (need === "N3" && firm === "basma" ? "met" : undefined),
};
const allocation = allocateRun(needs, options);
const words = (language: "fr" | "ar" | "en") => ({
  language,
  pack: morocco,
  firmName: (id: string) => ({ atlas: "SARL Atlas", basma: "Basma", cedre: "Cèdre" })[id]!,
});

/** French keeps some signs together with spaces that do not break. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("an allocation in words", () => {
  it("chooses as it is put into words here", () => {
    const chosen = allocation.needs.map(({ needId, introductions }) => [
      needId,
      ...introductions.map((i) => i.supplierId),
    ]);
    expect(chosen).toEqual([
      ["N1", "basma"],
      ["N2", "atlas"],
      ["N3", "atlas", "cedre"],
    ]);
  });

  it("says why a firm, and why not those before it", () => {
    expect(renderIntroduction(allocation.needs[0]!, "basma", words("en"))).toEqual([
      "Rank 2 in this need's ranking, score 0.800.",
      "Passed over, rank 1: “SARL Atlas”, all its introductions went to other needs.",
    ]);
    expect(renderIntroduction(allocation.needs[2]!, "cedre", words("fr")).map(plainSpaces)).toEqual([
      "Rang 3 du classement de ce besoin, score 0,500.",
      "Non retenue, rang 2 : « Basma », a déjà été mise en relation avec ce donneur d'ordre.",
    ]);
    expect(renderIntroduction(allocation.needs[1]!, "atlas", words("ar"))).toEqual([
      "الأولى في ترتيب هذا الطلب، النتيجة \u20680,900\u2069.",
    ]);
  });

  it("says why a need has fewer than it wants", () => {
    const more = allocateRun([{ ...needs[2]!, wanted: 3 }], options);
    expect(renderShortfall(more.needs[0]!, words("fr")).map(plainSpaces)).toEqual([
      "Mises en relation trouvées : 2 (souhaitées : 3).",
      "Autres entreprises du classement, 1 : a déjà été mise en relation avec ce donneur d'ordre.",
    ]);
    expect(renderShortfall(allocation.needs[2]!, words("fr"))).toEqual([]);
  });

  it("says what a firm has, and why no more", () => {
    expect(renderAccount(accountFor("basma", needs, allocation, options), words("en"))).toEqual([
      "Rankings in which it stands: 3; introductions: 1, at most 2.",
      "Need “N2”, rank 2, score 0.600: firms that rank better were chosen.",
      "Need “N3”, rank 2, score 0.600: was introduced to this buyer before.",
    ]);
    expect(renderAccount(accountFor("nobody", needs, allocation, options), words("en"))).toEqual([
      "Stands in none of the rankings: no need could be introduced to it.",
    ]);
  });

  it("says what the allocation costs and how it spreads introductions, in three languages", () => {
    const withShare = allocateRun(needs, {
      ...options,
      shares: [{ kind: "categories", categories: ["TPE"], least: 0.25 }],
    });
    expect(renderAllocation(withShare, words("fr")).map(plainSpaces)).toEqual([
      "Sans répartition : mises en relation 4, entreprises qui en reçoivent 2 (classées 3), au plus 3 par entreprise, indice de Gini 0,500.",
      "Avec répartition : mises en relation 4, entreprises qui en reçoivent 3 (classées 3), au plus 2 par entreprise, indice de Gini 0,167.",
      "Coût de la limite par entreprise, en points de score : 0,100 (3,3 % du total).",
      "Coût des parts demandées, en points de score : 0,000 (0 % du total).",
      "Aucune répartition n'a un total plus élevé.",
      "Part TPE : mises en relation 1, demandées 1 (25 %).",
      "Paires écartées : déjà mises en relation 1, refus 0, capacité disponible insuffisante 0.",
    ]);
    for (const language of ["ar", "en"] as const) {
      const lines = renderAllocation(withShare, words(language));
      expect(lines).toHaveLength(7);
      for (const line of lines) expect(line).not.toMatch(/undefined|NaN/);
    }
  });
});
