import type { Supplier } from "../domain/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { Gap } from "./gap.js";

/** The firm as its record would be without the gap. */
export function fixedFirm(firm: ResolvedSupplier, gap: Gap): ResolvedSupplier {
  const { supplier } = firm;
  switch (gap.kind) {
    case "certification":
      return withRecord(firm, { certifications: withWord(supplier.certifications, gap.word) });
    case "language":
      return withRecord(firm, { languages: withWord(supplier.languages, gap.word) });
    case "export-market":
      return withRecord(firm, {
        export: { ...supplier.export, markets: withWord(supplier.export?.markets, gap.word) },
      });
    case "service-area":
      return "region" in gap
        ? servingRegion(firm, gap.region)
        : withRecord(firm, { serviceArea: { kind: "radius", km: gap.radiusKm } });
    case "turnover":
    case "headcount":
      return withRecord(firm, { [gap.kind]: gap.least });
    case "status":
      return withRecord(firm, { category: gap.category });
  }
}

function withWord(words: readonly string[] | undefined, word: string): string[] {
  return [...(words ?? []), word];
}

function withRecord(firm: ResolvedSupplier, change: Partial<Supplier>): ResolvedSupplier {
  return { ...firm, supplier: { ...firm.supplier, ...change } };
}

function servingRegion(firm: ResolvedSupplier, region: string): ResolvedSupplier {
  const { serviceArea } = firm.supplier;
  const regions = [...(serviceArea?.kind === "regions" ? serviceArea.regions : []), region];
  const changed = withRecord(firm, { serviceArea: { kind: "regions", regions } });
  return { ...changed, servedRegions: new Set([...firm.servedRegions, region]) };
}
