import type { Query } from "../ranking/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { BarredNeed, Opportunity } from "./opportunity.js";
import type { ReciprocalPair } from "./reciprocal-pair.js";
import type { Standpoint } from "./standpoint.js";

/** The needs of which a firm is to be told. */
export interface ChosenNeeds {
  readonly firm: ResolvedSupplier;
  /** Those that it is eligible for, in their order. */
  readonly suiting: readonly { readonly query: Query; readonly reciprocal?: ReciprocalPair }[];
  /** Those that exclude it, in their order. */
  readonly barring: readonly Query[];
}

/** What a firm is told of them. */
export interface ToldNeeds {
  readonly opportunities: readonly Opportunity[];
  readonly barred: readonly BarredNeed[];
}

/** Says where each firm stands for its needs. Whatever is said of one need is said in a row, so that its firms are ranked once. */
export function tell(firms: readonly ChosenNeeds[], standpoint: Standpoint): ToldNeeds[] {
  const told = firms.map(({ suiting, barring }) => ({
    opportunities: new Array<Opportunity>(suiting.length),
    barred: new Array<BarredNeed>(barring.length),
  }));
  const steps = firms.flatMap(({ firm, suiting, barring }, i) => [
    ...suiting.map(({ query, ...both }, at) => ({
      needId: query.need.need.id,
      take: () => (told[i]!.opportunities[at] = { ...standpoint.opportunity(query, firm), ...both }),
    })),
    ...barring.map((query, at) => ({
      needId: query.need.need.id,
      take: () => (told[i]!.barred[at] = standpoint.barred(query, firm)),
    })),
  ]);
  steps.sort((a, b) => (a.needId < b.needId ? -1 : Number(a.needId > b.needId)));
  for (const { take } of steps) take();
  return told;
}
