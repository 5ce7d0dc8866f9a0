import { createNeedIndex, type ResolvedNeed } from "@wasl/matcher";
import { createProspectSearch, createTwoSides, type FirmOpportunities, type Prospect } from "@wasl/matcher/two-sided";
import type { QuestionOf } from "../contracts/index.js";
import type { Analysis, Found, ItemOf, World } from "./analysis.js";
import { madeOnce } from "./kept.js";

type Asked = QuestionOf<"opportunities">;

const searchFor = madeOnce(({ matcher: { pack, profile }, register }, { firms, mean, preferences }: Asked) =>
  createProspectSearch({
    ...{ pack, profile, register, mean },
    ...(preferences === undefined ? {} : { preferences }),
    // Of named firms it is known who they are: the best one shows that the need can be looked at.
    most: firms.which === "best" ? firms.most : 1,
  }),
);

/**
 * Finds for each need the firms of each region that it and they suit best, and of all these, or of those that were named, which
 * needs they should go for.
 */
export const opportunities: Analysis<"opportunities", readonly Prospect[]> = {
  look: (need, world, question) => searchFor(world, question).ofNeed(need),
  conclude: (prospects, needs, world, question) => {
    const { register } = world;
    const asked =
      question.firms.which === "named"
        ? [...new Set(question.firms.supplierIds)]
        : searchFor(world, question)
            .gather(prospects)
            .map(({ supplierId }) => supplierId);
    const known = asked.filter((id) => register.has(id));
    const found = opportunitiesOf(known, needs, world, question);
    const counted = (list: "opportunities" | "barred") => found.reduce((sum, one) => sum + one[list].length, 0);
    return {
      found: found.map((one) => told(one, world)),
      summary: {
        ...{ needs: needs.length, firms: found.length },
        ...{ opportunities: counted("opportunities"), barred: counted("barred") },
        unknown: asked.filter((id) => !register.has(id)),
      },
    };
  },
};

function opportunitiesOf(
  supplierIds: readonly string[],
  needs: readonly ResolvedNeed[],
  { matcher: { pack, profile }, register }: World,
  { needs: k, barred, mean, preferences }: Asked,
): FirmOpportunities[] {
  const sides = createTwoSides({
    ...{ pack, profile, needs: createNeedIndex(needs, pack), register },
    ...(preferences === undefined ? {} : { preferences }),
  });
  return sides.opportunitiesOf(supplierIds, { k, barred, mean });
}

/** The chamber of the firm's region learns of it, and no needs' owner: what other firms might go for is not theirs to know. */
function told({ supplierId, opportunities: suiting, barred }: FirmOpportunities, { register }: World) {
  const item = { supplierId, opportunities: suiting, barred } as unknown as ItemOf<"opportunities">;
  return { item, regions: [register.get(supplierId)?.place.region ?? null] } satisfies Found<ItemOf<"opportunities">>;
}
