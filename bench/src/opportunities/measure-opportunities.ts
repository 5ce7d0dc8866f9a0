import { createNeedIndex, type ResolvedNeed } from "@wasl/matcher";
import { createTwoSides, defaultFirmPreferences, type TwoSides } from "@wasl/matcher/two-sided";
import { beside, type Beside } from "../measuring/beside.js";
import { summarise, type Summary } from "../measuring/summary.js";
import { timesOf } from "../measuring/timed.js";
import type { Firm } from "../peers/plain-firm.js";
import { plainNeeds } from "../peers/plain-need.js";
import { coreScoring } from "../scenarios/formula.js";
import { gatheredTwice } from "../scenarios/gathered-register.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { opportunitiesByAllPairs, type AllPairs } from "./all-pairs.js";
import { combinedPairs, type CombinedPair } from "./combined-pairs.js";
import { linesOfNeeds, whatNeedsSay } from "./told.js";

/** What to measure, and on how much. */
export interface OpportunitiesPlan {
  readonly firms: number;
  readonly needs: number;
  /** Firms, and as many needs, that are asked about. */
  readonly asked: number;
  /** Of those, so many for which all pairs are scored. */
  readonly allPairs: number;
  readonly k: number;
  readonly seed: number;
  readonly onStep: (step: string) => void;
}

export interface OpportunitiesFigures {
  readonly firms: number;
  readonly needs: number;
  readonly asked: number;
  readonly beside: readonly Beside[];
  readonly opportunities: Summary;
  readonly needsFor: Summary;
  readonly firmsFor: Summary;
}

const { pack } = coreScoring;
const MEAN = "harmonic";

/** Needs that exclude a firm are told too, as many as without an option. */
const BARRED = 5;

interface Ground extends AllPairs {
  readonly sides: TwoSides;
  readonly plan: OpportunitiesPlan;
}

/** Throws a DisagreementError where scoring all pairs gives other needs, firms, places or scores. */
export function measureOpportunities(plan: OpportunitiesPlan): OpportunitiesFigures {
  const { firms, needs: count, asked, allPairs, k, seed, onStep } = plan;
  onStep(`a register of ${firms} firms`);
  const { index, plain } = gatheredTwice(firms, plan);
  const needs = plannedNeeds({ count, seed, pack });
  const sides = createTwoSides({ pack, needs: createNeedIndex(needs, pack), register: index });
  const ground = { sides, plan, needs: needs.map(plainNeeds(coreScoring)), firms: plain, scoring: coreScoring };
  const who = firmsWithNeeds(plain, asked, sides);
  onStep(`all pairs of ${allPairs} firms, and of as many needs`);
  const compared = besideAllPairs(who.slice(0, allPairs), needs.slice(0, allPairs), ground);
  onStep(`${who.length} firms and needs, one after the other`);
  return {
    ...{ firms, needs: count, asked: who.length, beside: compared },
    opportunities: summarise(timesOf(who, ({ id }) => sides.opportunities(id, { k }))),
    needsFor: summarise(timesOf(who, ({ id }) => sides.needsFor(id, { k, mean: MEAN }))),
    firmsFor: summarise(timesOf(needs.slice(0, who.length), ({ need }) => sides.firmsFor(need.id, { k, mean: MEAN }))),
  };
}

/** Firms from all over the register that some need suits: of the others there is nothing to tell. */
function firmsWithNeeds(firms: readonly Firm[], count: number, sides: TwoSides): Firm[] {
  const found: Firm[] = [];
  const stride = Math.max(1, Math.floor(firms.length / (4 * count)));
  for (let i = 0; i < firms.length && found.length < count; i += stride)
    if (sides.needsFor(firms[i]!.id, { k: 1 }).length > 0) found.push(firms[i]!);
  return found;
}

function besideAllPairs(firms: readonly Firm[], needs: readonly ResolvedNeed[], ground: Ground): Beside[] {
  const { sides, plan } = ground;
  const { k } = plan;
  const shared = { peer: "all pairs, objects", firms: plan.firms };
  const ofFirms = { ...shared, questions: firms, idOf: ({ id }: Firm) => id };
  const pairs = combinedPairs(k, MEAN, coreScoring, defaultFirmPreferences);
  const plainNeed = plainNeeds(coreScoring);
  return [
    beside({
      ...{ ...ofFirms, what: "a firm's opportunities", told: linesOfNeeds },
      ours: ({ id }) => whatNeedsSay(sides.opportunities(id, { k, barred: BARRED })),
      theirs: (firm) => opportunitiesByAllPairs(firm, k, BARRED, ground),
    }),
    beside({
      ...{ ...ofFirms, what: "a firm's needs by both sides", told: linesOfPairs },
      ours: ({ id }) => sides.needsFor(id, { k, mean: MEAN }).map((pair) => ({ ...pair, id: pair.needId })),
      theirs: (firm) => pairs.needsFor(firm, ground.needs),
    }),
    beside({
      ...{ ...shared, what: "a need's firms by both sides", questions: needs, told: linesOfPairs },
      idOf: ({ need }) => need.id,
      ours: ({ need }) => sides.firmsFor(need.id, { k, mean: MEAN }).map((pair) => ({ ...pair, id: pair.supplierId })),
      theirs: (need) => pairs.firmsFor(plainNeed(need), ground.firms),
    }),
  ];
}

const linesOfPairs = (pairs: readonly CombinedPair[]) => pairs.map(({ id, combined }) => `${id} ${combined}`);
