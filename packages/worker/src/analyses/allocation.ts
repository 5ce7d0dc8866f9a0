import { allocateRun, firmFacts, rankedNeed, type RankedNeed } from "@wasl/matcher/allocate";
import type { QuestionOf } from "../contracts/index.js";
import { heeding } from "../ledger/past.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis, Found, ItemOf, World } from "./analysis.js";
import { wantedBy } from "./wanted.js";

/** A need with its ranking, as deep as it was asked for. */
interface Ranked extends RankedNeed {
  readonly owner?: string | undefined;
}

type Item = ItemOf<"allocation">;

/** Ranks each need, and chooses among all rankings who is introduced to whom; pairs that met or declined before are left out. */
export const allocation: Analysis<"allocation", Ranked> = {
  look: (need, world, { depth }) => {
    const wanted = wantedBy(need, world);
    const found = world.matcher.top(need, world.register, { k: Math.max(depth, wanted) });
    return { ...rankedNeed(need, wanted, found), owner: owningChamber(need, world.matcher.pack) };
  },
  conclude: (ranked, _, world, question) => {
    const { needs, ...summary } = allocateRun(ranked, {
      ...optionsOf(question),
      ...(world.past && heeding(world.past, ranked, question.most)),
      firmOf: (id) => firmFacts(world.register.get(id)!),
    });
    return { found: needs.flatMap((need, i) => told({ ...need, complete: true }, ranked[i]!.owner, world)), summary };
  },
};

function optionsOf({ most, aim }: QuestionOf<"allocation">) {
  const { capacity } = aim;
  return aim.kind === "stable" ? { most, capacity, stable: true } : { most, capacity, shares: aim.shares };
}

/** Who owns the need learns all of it; other chambers learn what became of their own region's firms. */
function told(item: Item, owner: string | undefined, { register }: World): Found<Item>[] {
  const regionOf = (id: string) => register.get(id)?.place.region ?? null;
  const named = [...item.introductions, ...item.passedOver].map(({ supplierId }) => regionOf(supplierId));
  const regions = [...new Set(named.filter((region) => region !== null))].sort();
  const parts = regions.map((region): Found<Item> => {
    const own = <Firm extends { readonly supplierId: string }>(firms: readonly Firm[]) =>
      firms.filter(({ supplierId }) => regionOf(supplierId) === region);
    const { needId, wanted, introductions, passedOver } = item;
    const part = { needId, complete: false, wanted, introductions: own(introductions), passedOver: own(passedOver) };
    return { item: part, owner, regions: [region], part: true };
  });
  return [{ item, owner, regions: [] }, ...parts];
}
