import { createGroupFinder, highsSolver, type NeedGrouping, type Solver } from "@wasl/matcher/group";
import type { QuestionOf } from "../contracts/index.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis, Found, ItemOf, World } from "./analysis.js";
import { madeOnce } from "./kept.js";

/** The smallest group for one need. */
interface Grouped {
  readonly grouping: NeedGrouping;
  readonly owner?: string | undefined;
}

type Asked = QuestionOf<"groupings">;
type Item = ItemOf<"groupings">;

/** HiGHS is some MB, so only a thread that is asked for groups loads it. */
let solver: Promise<Solver> | undefined;

const loadSolver = () => (solver ??= import("highs").then(async ({ default: load }) => highsSolver(await load())));

const finderFor = madeOnce(async ({ matcher: { pack, profile } }, { kind: _, ...asked }: Asked) => {
  const { maxKm, maxKmBetween, level, ...rules } = asked;
  return createGroupFinder({
    ...{ pack, profile, solve: await loadSolver(), ...rules },
    ...(maxKm === undefined ? {} : { maxKm }),
    ...(maxKmBetween === undefined ? {} : { maxKmBetween }),
    ...(level === undefined ? {} : { level }),
  });
});

/** Finds the smallest group for each need. */
export const groupings: Analysis<"groupings", Grouped> = {
  look: async (need, world, question) => {
    const finder = await finderFor(world, question);
    return { grouping: finder.groupFor(need, world.register), owner: owningChamber(need, world.matcher.pack) };
  },
  conclude: (grouped, _, world) => {
    const counted = (outcome: NeedGrouping["outcome"]) =>
      grouped.filter(({ grouping }) => grouping.outcome === outcome).length;
    return {
      found: grouped.flatMap(({ grouping, owner }) => told({ ...grouping, complete: true }, owner, world)),
      summary: { group: counted("group"), oneFirm: counted("one-firm"), none: counted("none") },
    };
  },
};

/** Who owns the need learns of the whole group; other chambers learn which of their own region's firms are in it, and why. */
function told(item: Item, owner: string | undefined, { register }: World): Found<Item>[] {
  const regionOf = (id: string) => register.get(id)?.place.region ?? null;
  const regions = [...new Set(item.members.map(({ supplierId }) => regionOf(supplierId)))];
  const parts = regions
    .filter((region) => region !== null)
    .sort()
    .map((region) => {
      const members = item.members.filter(({ supplierId }) => regionOf(supplierId) === region);
      return { item: partOf(item, members), owner, regions: [region], part: true };
    });
  return [{ item, owner, regions: [] }, ...parts];
}

/** What is said of some members alone: neither what the need is worth and asks of firms, nor what others bring. */
function partOf(item: Item, members: Item["members"]): Item {
  const { annualValue, certifications, minTurnover, minHeadcount, bound, uncovered, ...rest } = item;
  return { ...rest, complete: false, members, total: members.reduce((sum, { score }) => sum + score, 0) };
}
