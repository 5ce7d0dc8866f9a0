import { createGapFinder, gapTable, type NeedGap } from "@wasl/matcher/gaps";
import type { QuestionOf } from "../contracts/index.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis } from "./analysis.js";
import { madeOnce } from "./kept.js";

/** What one need finds and lacks. */
interface Gap {
  readonly gap: NeedGap;
  readonly owner?: string | undefined;
}

type Asked = QuestionOf<"gaps">;

const finderFor = madeOnce(({ matcher: { pack, profile } }, { within, wanted, leastScore }: Asked) =>
  createGapFinder({
    ...{ pack, profile, within },
    ...(wanted === undefined ? {} : { wanted }),
    ...(leastScore === undefined ? {} : { leastScore }),
  }),
);

/** Counts what each need finds, and sums up by region and sector what is missing. No firm is named, so no other chamber is told. */
export const gaps: Analysis<"gaps", Gap> = {
  look: (need, world, question) => {
    const wanted = question.wanted ?? world.topK;
    const finder = finderFor(world, wanted === undefined ? question : { ...question, wanted });
    return { gap: finder.gapOf(need, world.register), owner: owningChamber(need, world.matcher.pack) };
  },
  conclude: (found, _, { matcher }) => ({
    found: found.map(({ gap, owner }) => ({ item: gap, owner, regions: [] })),
    summary: { taxonomy: matcher.pack.taxonomy.id, table: gapTable(found.map(({ gap }) => gap)) },
  }),
};
