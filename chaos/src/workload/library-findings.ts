import { coreProfile, createMatcher, createNeedIndex, type ResolvedNeed, type ScoringProfile } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed } from "@wasl/matcher/allocate";
import { supplyGaps } from "@wasl/matcher/gaps";
import { createGroupFinder, highsSolver, type NeedGrouping } from "@wasl/matcher/group";
import { letterFacts } from "@wasl/matcher/letters";
import { createInquiry } from "@wasl/matcher/missing-data";
import { mobilise } from "@wasl/matcher/mobilise";
import { createTwoSides } from "@wasl/matcher/two-sided";
import type { RunOrder } from "@wasl/worker";
import highsLoader from "highs";
import type { AskedKind, Question, QuestionOf } from "./questions.js";

/** What the library finds over the needs of a run: items in their order, and what they come to. */
export interface LibraryFindings {
  readonly items: readonly object[];
  readonly summary: object;
}

/** A run, as the library takes it. */
type Inputs = Pick<RunOrder, "pack" | "register" | "topK"> & {
  readonly needs: readonly ResolvedNeed[];
  readonly profile: ScoringProfile;
};

/** Firms a need, where neither the run nor the need says. */
const DEFAULT_WANTED = 10;

/** Asks the library about these needs of a run, all at once and in this process. */
export async function askLibrary(
  question: Question,
  order: RunOrder,
  needs: readonly ResolvedNeed[],
): Promise<LibraryFindings> {
  const find = FIND[question.kind] as (asked: Question, inputs: Inputs) => ReturnType<typeof askLibrary>;
  return find(question, { ...order, needs, profile: order.profile ?? coreProfile });
}

const FIND: {
  readonly [Kind in AskedKind]: (asked: QuestionOf<Kind>, inputs: Inputs) => LibraryFindings | Promise<LibraryFindings>;
} = {
  allocation: ({ most, depth, aim: { kind, ...aim } }, { needs, register, topK, ...how }) => {
    const matcher = createMatcher(how);
    const ranked = needs.map((need) => {
      const wanted = topK ?? need.need.introductions ?? DEFAULT_WANTED;
      return rankedNeed(need, wanted, matcher.top(need, register, { k: Math.max(depth, wanted) }));
    });
    const firmOf = (id: string) => firmFacts(register.get(id)!);
    const { needs: items, ...summary } = allocateRun(ranked, { most, ...aim, stable: kind === "stable", firmOf });
    return { items: items.map((item) => ({ ...item, complete: true })), summary };
  },
  gaps: ({ kind: _, ...asked }, { needs, register, topK, ...how }) => {
    const wanted = asked.wanted ?? topK;
    const found = supplyGaps(needs, register, { ...how, ...present({ ...asked, wanted }) });
    return { items: found.needs, summary: { taxonomy: found.taxonomy, table: found.table } };
  },
  mobilisation: ({ kind: _, ...asked }, { needs, register, topK: k, ...how }) => {
    const found = mobilise(createMatcher(how), needs, register, { ...asked, ...present({ k }) });
    const groups = found.groups.map(({ supplierIds, needIds, ...group }) => ({
      ...group,
      firms: supplierIds.length,
      needs: needIds.length,
    }));
    return {
      items: found.needs.flatMap(({ nearMisses }) => nearMisses),
      summary: { groups, leverage: found.leverage },
    };
  },
  groupings: async ({ kind: _, ...rules }, { needs, register, pack, profile }) => {
    const finder = createGroupFinder({ pack, profile, ...present(rules), solve: highsSolver(await highsLoader()) });
    const groups = needs.map((need) => finder.groupFor(need, register));
    const count = (outcome: NeedGrouping["outcome"]) => groups.filter((group) => group.outcome === outcome).length;
    return {
      items: groups.map((group) => ({ ...group, complete: true })),
      summary: { group: count("group"), oneFirm: count("one-firm"), none: count("none") },
    };
  },
  "missing-data": ({ first: k, levels, most }, { needs, register, pack, profile }) => {
    const { fields } = createInquiry({ pack, profile, register, k, levels }).ofNeeds(needs, { most: Infinity });
    const items = fields.flatMap(({ field, ask }) =>
      firstOfRegions(ask, most, register).map((one) => ({ field, ...one })),
    );
    return { items, summary: { fields: fields.map(({ ask: _, ...counts }) => counts) } };
  },
  opportunities: ({ needs: k, barred, mean, firms }, { needs, register, topK: _, ...how }) => {
    const sides = createTwoSides({ ...how, needs: createNeedIndex(needs, how.pack), register });
    const matcher = createMatcher(how);
    // All pairs that fit, and of them the firms of each region that come first: what workers search for, found without a search.
    const pairs = needs.flatMap((need) =>
      matcher.top(need, register, { k: register.size }).map(({ supplierId, tieKey }) => {
        return { ...sides.pair(need.need.id, supplierId, mean), tieKey };
      }),
    );
    pairs.sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1));
    const best = [...new Map(pairs.map(({ supplierId }) => [supplierId, { supplierId }])).values()];
    const most = firms.which === "best" ? firms.most : 0;
    const items = firstOfRegions(best, most, register).map(({ supplierId }) => {
      const found = sides.opportunities(supplierId, { k, barred, mean });
      return { supplierId, opportunities: found.opportunities, barred: found.barred };
    });
    const count = (list: "opportunities" | "barred") => items.reduce((sum, item) => sum + item[list].length, 0);
    const counts = { opportunities: count("opportunities"), barred: count("barred") };
    return { items, summary: { needs: needs.length, firms: items.length, ...counts, unknown: [] } };
  },
  letters: ({ top: k = DEFAULT_WANTED }, { needs, register, topK: _, ...how }) => {
    const matcher = createMatcher(how);
    const items = needs.flatMap((need) => {
      const first = matcher.rank(need, register, { k }).candidates;
      return first.map(({ supplierId }) => {
        const explanation = matcher.explain(need, supplierId, register);
        return letterFacts("introduction", { need, firm: register.get(supplierId)!, explanation, first });
      });
    });
    return { items, summary: { introductions: items.length, refusals: 0, left: [] } };
  },
};

/** The first so many firms of each region, in their order. */
function firstOfRegions<Firm extends { readonly supplierId: string }>(
  firms: readonly Firm[],
  most: number,
  register: RunOrder["register"],
): Firm[] {
  const regionOf = ({ supplierId }: Firm) => register.get(supplierId)?.place.region;
  return firms.filter((firm, at) => {
    const before = firms.slice(0, at).filter((one) => regionOf(one) === regionOf(firm));
    return before.length < most;
  });
}

/** What is given of some options: to the library, one that is undefined is one that is wrong. */
const present = <Options extends object>(options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]: Exclude<Options[Name], undefined>;
  };
