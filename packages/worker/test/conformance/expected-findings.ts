import { createMatcher, type ResolvedNeed } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed, type RunAllocation } from "@wasl/matcher/allocate";
import { supplyGaps } from "@wasl/matcher/gaps";
import { mobilise } from "@wasl/matcher/mobilise";
import { morocco } from "@wasl/matcher/morocco";
import type { AnalysisBatch, AnalysisKind, AnalysisQuestion } from "../../src/contracts/index.js";
import type { Example } from "./example.js";

/** What an analysis comes to, as plain JSON: items in their order, and the summary. */
export interface Expected {
  readonly items: readonly Item[];
  readonly summary: unknown;
}

/** An item of any kind, as far as routing looks at it. */
export interface Item {
  readonly needId: string;
  readonly supplierId?: string;
  readonly complete?: boolean;
  readonly introductions?: readonly { readonly supplierId: string }[];
  readonly passedOver?: readonly { readonly supplierId: string }[];
}

/** Questions of each kind, as they are asked in tests. */
export const QUESTIONS: Readonly<Record<AnalysisKind, AnalysisQuestion>> = {
  allocation: {
    ...{ kind: "allocation", most: 1, depth: 15 },
    aim: { kind: "highest-total", capacity: "each", shares: [{ kind: "own-region", least: 0.4 }] },
  },
  gaps: { kind: "gaps", within: { km: 80 }, leastScore: 0.6 },
  mobilisation: { kind: "mobilisation", limit: 5, steps: 3, verified: 3 },
};

/** What the library finds for {@link QUESTIONS} over a whole run, in the test's own process. */
export const EXPECTED: Readonly<Record<AnalysisKind, (of: Example) => Expected>> = {
  allocation: (of) => {
    const { needs, ...summary } = allocateExample(of);
    return asJson({ items: needs.map((need) => ({ ...need, complete: true })), summary });
  },
  gaps: ({ needs, register }) => {
    const found = supplyGaps(needs, register, { pack: morocco, within: { km: 80 }, leastScore: 0.6 });
    return asJson({ items: found.needs, summary: { taxonomy: found.taxonomy, table: found.table } });
  },
  mobilisation: ({ needs, register }) => {
    const options = { limit: 5, steps: 3, verified: 3 };
    const found = mobilise(createMatcher({ pack: morocco }), needs, register, options);
    const groups = found.groups.map(({ supplierIds, needIds, ...group }) => ({
      ...group,
      ...{ firms: supplierIds.length, needs: needIds.length },
    }));
    return asJson({
      items: found.needs.flatMap(({ nearMisses }) => nearMisses),
      summary: { groups, leverage: found.leverage },
    });
  },
};

/** The allocation that {@link QUESTIONS} ask for, by the library alone. */
export function allocateExample({ needs, register }: Pick<Example, "needs" | "register">): RunAllocation {
  const matcher = createMatcher({ pack: morocco });
  const ranked = needs.map((need) => rankedNeed(need, wanted(need), matcher.top(need, register, { k: 15 })));
  return allocateRun(ranked, {
    ...{ most: 1, capacity: "each", shares: [{ kind: "own-region", least: 0.4 }] },
    firmOf: (id) => firmFacts(register.get(id)!),
  });
}

const wanted = ({ need }: ResolvedNeed) => need.introductions ?? 10;

const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Expected;

/** What stands in batches: all items in their order, and the summary where there is one. */
export const foundIn = (batches: readonly Pick<AnalysisBatch, "data">[]): Expected => ({
  items: batches.flatMap(({ data }) => data.findings.items as Item[]),
  summary: batches.map(({ data }) => data.findings.summary).find((summary) => summary !== undefined),
});

/** The part of what the federation learns that a chamber learns, worked out from the rule in words. */
export function toldTo(chamberId: string, { items }: Expected, { needs, suppliers }: Example): Item[] {
  const region = morocco.chambers.find(({ id }) => id === chamberId)?.region;
  const regionOf = new Map(suppliers.map(({ supplier, place }) => [supplier.id, place.region]));
  const isOwn = ({ need, place }: ResolvedNeed) =>
    need.chamber ? need.chamber === chamberId : place.region === region;
  const ownNeeds = new Set(needs.filter(isOwn).map(({ need }) => need.id));
  const local = <Firm extends { readonly supplierId: string }>(firms: readonly Firm[]) =>
    firms.filter(({ supplierId }) => regionOf.get(supplierId) === region);
  return items.flatMap((item): Item[] => {
    if (ownNeeds.has(item.needId)) return [item];
    if (item.introductions === undefined) return item.supplierId && local([item as never]).length > 0 ? [item] : [];
    const { short: _, ...rest } = item as Item & { short?: unknown };
    const [introductions, passedOver] = [local(item.introductions), local(item.passedOver ?? [])];
    return introductions.length + passedOver.length > 0
      ? [{ ...rest, complete: false, introductions, passedOver }]
      : [];
  });
}
