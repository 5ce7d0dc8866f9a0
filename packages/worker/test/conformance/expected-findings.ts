import { createMatcher, createNeedIndex, type ResolvedNeed } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed, type RunAllocation } from "@wasl/matcher/allocate";
import { supplyGaps } from "@wasl/matcher/gaps";
import { createGroupFinder, highsSolver } from "@wasl/matcher/group";
import { createInquiry } from "@wasl/matcher/missing-data";
import { mobilise } from "@wasl/matcher/mobilise";
import { morocco } from "@wasl/matcher/morocco";
import { createTwoSides } from "@wasl/matcher/two-sided";
import highsLoader from "highs";
import type { AnalysisBatch, AnalysisKind, AnalysisQuestion } from "../../src/contracts/index.js";
import type { Example } from "./example.js";

/** What an analysis comes to, as plain JSON: items in their order, and the summary. */
export interface Expected {
  readonly items: readonly Item[];
  readonly summary: unknown;
}

/** An item of any kind, as far as routing looks at it. */
export interface Item {
  readonly needId?: string;
  readonly supplierId?: string;
  readonly complete?: boolean;
  readonly introductions?: readonly { readonly supplierId: string }[];
  readonly passedOver?: readonly { readonly supplierId: string }[];
  readonly members?: readonly { readonly supplierId: string }[];
}

/** Questions of each kind, as they are asked in tests. */
export const QUESTIONS: Readonly<Record<AnalysisKind, AnalysisQuestion>> = {
  allocation: {
    ...{ kind: "allocation", most: 1, depth: 15 },
    aim: { kind: "highest-total", capacity: "each", shares: [{ kind: "own-region", least: 0.4 }] },
  },
  gaps: { kind: "gaps", within: { km: 80 }, leastScore: 0.6 },
  mobilisation: { kind: "mobilisation", limit: 5, steps: 3, verified: 3 },
  groupings: {
    ...{ kind: "groupings", cover: "both", members: 3, turnoverShare: 0.3, leadShare: 0 },
    ...{ certifications: "one", minima: "each", maxKm: 300 },
  },
  "missing-data": { kind: "missing-data", first: 5, levels: 4, most: 2 },
  opportunities: {
    ...{ kind: "opportunities", needs: 3, barred: 2, mean: "geometric" },
    firms: { which: "best", most: 2 },
  },
  letters: { kind: "letters", top: 2, pairs: { which: "ranked" } },
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
  groupings: ({ needs, register }) => {
    const rules = { members: 3, certifications: "one", maxKm: 300 } as const;
    const finder = createGroupFinder({ pack: morocco, solve, ...rules });
    const items = needs.map((need) => ({ ...finder.groupFor(need, register), complete: true }));
    const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    return asJson({ items, summary: { group: count("group"), oneFirm: count("one-firm"), none: count("none") } });
  },
  "missing-data": ({ needs, register }) => {
    const inquiry = createInquiry({ pack: morocco, register, k: 5, levels: 4 });
    const { fields } = inquiry.ofNeeds(needs, { most: Infinity });
    const items = fields.flatMap(({ field, ask }) =>
      ask.filter((one, i) => isAmongFirst(2, ask.slice(0, i), one, register)).map((one) => ({ field, ...one })),
    );
    return asJson({ items, summary: { fields: fields.map(({ ask: _, ...counts }) => counts) } });
  },
  opportunities: ({ needs, register }) => {
    const sides = createTwoSides({ pack: morocco, needs: createNeedIndex(needs, morocco), register });
    const items = bestFirms({ needs, register }, 2).map((supplierId) => {
      const { opportunities, barred } = sides.opportunities(supplierId, { k: 3, barred: 2, mean: "geometric" });
      return { supplierId, opportunities, barred };
    });
    const sum = (list: "opportunities" | "barred") => items.reduce((all, item) => all + item[list].length, 0);
    const counts = { opportunities: sum("opportunities"), barred: sum("barred") };
    return asJson({ items, summary: { needs: needs.length, firms: items.length, ...counts, unknown: [] } });
  },
  letters: ({ needs, register }) => {
    const items = needs.flatMap((need) => introductionsOf(need, register));
    return asJson({ items, summary: { introductions: items.length, refusals: 0, left: [] } });
  },
};

/** What letters say of the first two firms of a need, beside names. */
function introductionsOf({ need, place }: ResolvedNeed, register: Example["register"]) {
  const matcher = createMatcher({ pack: morocco });
  const { annualValue, deadline, chamber, buyer } = need;
  return matcher.rank({ need, place }, register, { k: 2 }).candidates.map(({ supplierId }) => {
    const firm = register.get(supplierId)!;
    return {
      ...{ letter: "introduction", ...matcher.explain({ need, place }, supplierId, register) },
      need: { buyerId: buyer.id, place: { ...place, point: undefined }, annualValue, deadline, chamber },
      firm: { category: firm.supplier.category, place: { ...firm.place, point: undefined } },
    };
  });
}

/** The firms of each region with the best pairs, from all pairs of the run. */
function bestFirms({ needs, register }: Pick<Example, "needs" | "register">, most: number): string[] {
  const matcher = createMatcher({ pack: morocco });
  const sides = createTwoSides({ pack: morocco, needs: createNeedIndex(needs, morocco), register });
  const pairs = needs.flatMap((need) =>
    matcher
      .top(need, register, { k: register.size })
      .map(({ supplierId, tieKey }) => ({ ...sides.pair(need.need.id, supplierId, "geometric"), tieKey })),
  );
  pairs.sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1));
  const firms = [...new Set(pairs.map(({ supplierId }) => supplierId))].map((supplierId) => ({ supplierId }));
  return firms
    .filter((firm, i) => isAmongFirst(most, firms.slice(0, i), firm, register))
    .map(({ supplierId }) => supplierId);
}

/** Whether less than so many of those before are of the same region. */
function isAmongFirst(
  most: number,
  before: readonly { readonly supplierId: string }[],
  { supplierId }: { readonly supplierId: string },
  register: Example["register"],
): boolean {
  const region = register.get(supplierId)?.place.region;
  return before.filter((one) => register.get(one.supplierId)?.place.region === region).length < most;
}

const solve = highsSolver(await highsLoader());

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
    if (item.needId !== undefined && ownNeeds.has(item.needId)) return [item];
    if (item.complete === undefined) return item.supplierId && local([item as never]).length > 0 ? [item] : [];
    const lists = LISTS.filter((list) => list in item);
    const own = Object.fromEntries(lists.map((list) => [list, local(item[list] ?? [])]));
    if (Object.values(own).every((firms) => firms.length === 0)) return [];
    const told = Object.entries(item).filter(([name]) => !OWNERS_ALONE.has(name));
    const { members } = own as { members?: readonly { readonly score: number }[] };
    const total = members && { total: members.reduce((sum, { score }) => sum + score, 0) };
    return [{ ...(Object.fromEntries(told) as unknown as Item), complete: false, ...own, ...total }];
  });
}

/** What is said of a need to who owns it alone: what it is worth and asks for, and what follows from other regions' firms. */
const OWNERS_ALONE: ReadonlySet<string> = new Set([
  ...["short", "annualValue", "certifications", "minTurnover", "minHeadcount", "bound", "uncovered"],
]);

/** Lists of firms in an item, of which a chamber learns its own region's. */
const LISTS = ["introductions", "passedOver", "members"] as const;
