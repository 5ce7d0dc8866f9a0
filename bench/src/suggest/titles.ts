import { frenchAwards } from "@wasl/fixtures";
import { examplesOf, type Example } from "@wasl/matcher/suggest";

/** A title whose codes are known and kept back. */
export interface Title {
  readonly text: string;
  readonly codes: readonly string[];
  /** Whether its buyer wrote one of the examples. */
  readonly knownBuyer: boolean;
}

export interface Titles {
  readonly examples: readonly Example[];
  readonly held: readonly Title[];
}

/** Real French awards: the past work of firms as examples, and the titles of later needs. Their descriptions name the code, and are not read. */
export async function awardTitles(): Promise<Titles> {
  const suppliers = await frenchAwards.readSuppliers();
  const buyers = new Set(suppliers.flatMap(({ references }) => references?.map(({ buyerId }) => buyerId) ?? []));
  const needs = await frenchAwards.readNeeds();
  return {
    examples: suppliers.flatMap(examplesOf),
    held: needs.map(({ title, activities, buyer }) => ({
      text: title,
      codes: activities,
      knownBuyer: buyers.has(buyer.id),
    })),
  };
}
