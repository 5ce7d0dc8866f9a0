import {
  createInquiry,
  gatherStakes,
  type FirmQuestion,
  type MissingField,
  type NeedStakes,
} from "@wasl/matcher/missing-data";
import type { QuestionOf } from "../contracts/index.js";
import type { Analysis, Found, ItemOf, World } from "./analysis.js";
import { madeOnce } from "./kept.js";

type Asked = QuestionOf<"missing-data">;

const inquiryFor = madeOnce(({ matcher: { pack, profile }, register }, { first: k, levels }: Asked) =>
  createInquiry({ pack, profile, register, k, levels }),
);

/** Finds what is at stake for each need, and of each field whom to ask: of every region the firms that would change most. */
export const missingData: Analysis<"missing-data", NeedStakes> = {
  look: (need, world, question) => inquiryFor(world, question).ofNeed(need),
  conclude: (stakes, _, world, question) => {
    const { unknown } = inquiryFor(world, question);
    const run = { profile: world.matcher.stamp, k: question.first, firms: world.register.size, unknown };
    const { fields } = gatherStakes(stakes, { ...run, most: Infinity });
    return {
      found: fields.flatMap((field) => questionsOf(field, world, question.most)),
      summary: { fields: fields.map(({ ask: _ask, ...counts }) => counts) },
    };
  },
};

/** The first firms of each region, in their order. */
function questionsOf({ field, ask }: MissingField, { register }: World, most: number): Found<ItemOf<"missing-data">>[] {
  const asked = new Map<string | null, number>();
  return ask.flatMap((question: FirmQuestion) => {
    const region = register.get(question.supplierId)?.place.region ?? null;
    const before = asked.get(region) ?? 0;
    asked.set(region, before + 1);
    return before < most ? [{ item: { field, ...question }, regions: [region] }] : [];
  });
}
