import { coreProfile, createSupplierIndex, stampOf, type ResolvedNeed, type ResolvedSupplier } from "@wasl/matcher";
import { createInquiry, gatherStakes, type Inquiry, type NeedStakes } from "@wasl/matcher/missing-data";
import { beside, type Beside } from "../measuring/beside.js";
import { summarise, type Summary } from "../measuring/summary.js";
import { timed, timesOf } from "../measuring/timed.js";
import { coreScoring } from "../scenarios/formula.js";
import { gatheredRegister } from "../scenarios/gathered-register.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { plannedRegister } from "../scenarios/register.js";
import { lineOf, rankAgain, scoreAll, type Asked, type Way } from "./naive-ways.js";

/** What to measure, and on how much. */
export interface MissingPlan extends Asked {
  readonly seed: number;
  readonly firms: number;
  readonly needs: number;
  /** Firms and needs on which each naive way is tried. */
  readonly rankAgain: Size;
  readonly scoreAll: Size;
  readonly onStep: (step: string) => void;
}

export interface Size {
  readonly firms: number;
  readonly needs: number;
}

export interface MissingFigures {
  readonly beside: readonly Beside[];
  readonly firms: number;
  readonly needs: number;
  /** Going through the register: what is unknown of whom, and what others tell. */
  readonly prepareSeconds: number;
  readonly need: Summary;
  /** Bringing needs together. */
  readonly gatherSeconds: number;
  readonly stakes: number;
  readonly fields: readonly { readonly field: string; readonly unknown: number; readonly atStake: number }[];
}

const { pack } = coreScoring;

/** Throws a DisagreementError where changing records finds other stakes, or other chances, than the inquiry. */
export function measureMissing(plan: MissingPlan): MissingFigures {
  const naive = [
    besideNaive("what is at stake for a need", plan.rankAgain, plan, rankAgain),
    besideNaive("what is at stake for a need", plan.scoreAll, plan, scoreAll),
  ];
  return { beside: naive, ...measureLarge(plan) };
}

function besideNaive(
  what: string,
  { firms, needs: count }: Size,
  plan: MissingPlan,
  wayOf: (records: readonly ResolvedSupplier[], asked: Asked) => Way,
): Beside {
  const records = [...plannedRegister({ size: firms, seed: plan.seed, pack })];
  const way = wayOf(records, plan);
  plan.onStep(`${count} needs, ${firms} firms: ${way.name}`);
  const inquiry = createInquiry({
    pack,
    register: createSupplierIndex(records, pack, { dossiers: false }),
    k: plan.k,
    levels: plan.levels,
  });
  return beside({
    ...{ what, peer: way.name, firms, questions: needsOf(count, plan) },
    idOf: ({ need }) => need.id,
    ours: (need) => linesOf(inquiry.ofNeed(need)),
    theirs: (need) => way.of(need),
    told: (lines) => lines.toSorted(),
  });
}

const needsOf = (count: number, { seed }: MissingPlan): ResolvedNeed[] => plannedNeeds({ count, seed, pack });

const linesOf = ({ stakes }: NeedStakes) =>
  stakes.map(({ supplierId, field, chance }) => lineOf(supplierId, field, chance));

function measureLarge(plan: MissingPlan): Omit<MissingFigures, "beside"> {
  const { firms, needs: count, k, levels, onStep } = plan;
  onStep(`a register of ${firms} firms`);
  const register = gatheredRegister(firms, plan);
  const prepared = timed(() => createInquiry({ pack, register, k, levels }));
  onStep(`${count} needs against it`);
  const found: NeedStakes[] = [];
  const need = summarise(timesOf(needsOf(count, plan), (one) => found.push(prepared.value.ofNeed(one))));
  const gathered = timed(() => gather(found, prepared.value, { k, firms }));
  return {
    ...{ firms, needs: count, need, prepareSeconds: prepared.seconds, gatherSeconds: gathered.seconds },
    stakes: found.reduce((sum, { stakes }) => sum + stakes.length, 0),
    fields: gathered.value.fields.map(({ field, unknown, atStake }) => ({ field, unknown, atStake })),
  };
}

function gather(
  found: readonly NeedStakes[],
  { unknown }: Inquiry,
  run: { readonly k: number; readonly firms: number },
) {
  return gatherStakes(found, { ...run, unknown, profile: stampOf(coreProfile) });
}
