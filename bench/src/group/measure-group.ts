import loadHighs from "highs";
import type { ResolvedNeed, SupplierIndex } from "@wasl/matcher";
import { createGroupFinder, highsSolver, type GroupOptions, type NeedGrouping, type Solver } from "@wasl/matcher/group";
import { beside, type Beside } from "../measuring/beside.js";
import { summarise, type Summary } from "../measuring/summary.js";
import { timesOf } from "../measuring/timed.js";
import { coreScoring } from "../scenarios/formula.js";
import { gatheredRegister, gatheredTwice } from "../scenarios/gathered-register.js";
import { countedSolver } from "./counted-solver.js";
import { groupByEverySet } from "./every-set.js";
import { jointNeeds } from "./joint-needs.js";
import { groupByOneProgramme } from "./one-programme.js";
import { groupQuestions } from "./plain-candidates.js";

/** What to measure, and on how much. */
export interface GroupPlan {
  readonly seed: number;
  /** Most members. */
  readonly members: number;
  /** By how much the values of needs are multiplied. */
  readonly times: number;
  readonly firms: number;
  readonly needs: number;
  /** Registers and needs on which peers are tried. */
  readonly everySet: Size;
  readonly oneProgramme: Size;
  /** Needs for which there would be more sets are not tried. */
  readonly mostSets: number;
  /** Greatest distance between two members in km; none when absent. */
  readonly kmBetween?: number | undefined;
  readonly onStep: (step: string) => void;
}

export interface Size {
  readonly firms: number;
  readonly needs: number;
}

export interface GroupFigures {
  readonly beside: readonly Beside[];
  readonly firms: number;
  readonly needs: number;
  readonly outcomes: Readonly<Record<NeedGrouping["outcome"], number>>;
  readonly need: Summary;
  readonly candidates: Summary;
  /** Those that were left when others were shown to be in no best group. */
  readonly considered: Summary;
  readonly solver: { readonly calls: number; readonly variables: number; readonly seconds: number };
}

/** Throws a DisagreementError where trying every set, or one programme over all candidates, finds another best group. */
export async function measureGroup(plan: GroupPlan): Promise<GroupFigures> {
  const solve = highsSolver(await loadHighs());
  const compared = [besideEverySet(plan, solve), besideOneProgramme(plan, solve)];
  return { beside: compared, ...measureLarge(plan, solve) };
}

const { pack } = coreScoring;

const optionsOf = ({ members, kmBetween }: GroupPlan, solve: Solver): GroupOptions => ({
  ...{ pack, solve, members },
  ...(kmBetween === undefined ? {} : { maxKmBetween: kmBetween }),
});

function besideEverySet(plan: GroupPlan, solve: Solver): Beside {
  const { members, mostSets, onStep } = plan;
  const { firms, needs: count } = plan.everySet;
  onStep(`every set of ${firms} firms for ${count} needs`);
  const { index, plain } = gatheredTwice(firms, plan);
  const questionOf = groupQuestions(plain, coreScoring);
  const everySet = (need: ResolvedNeed) => groupByEverySet(questionOf(need), members, mostSets);
  const needs = jointNeeds(count, plan).filter((need) => everySet(need) !== undefined);
  const finder = createGroupFinder(optionsOf({ ...plan, kmBetween: undefined }, solve));
  return beside({
    ...{ what: "a need's group", peer: "every set", firms, questions: needs },
    idOf: ({ need }) => need.id,
    ours: (need) => finder.groupFor(need, index).members.map(({ supplierId }) => supplierId),
    theirs: (need) => everySet(need)!,
    told: (ids) => ids,
  });
}

function besideOneProgramme(plan: GroupPlan, solve: Solver): Beside {
  const { members, onStep } = plan;
  const { firms, needs: count } = plan.oneProgramme;
  onStep(`one programme over all candidates among ${firms} firms for ${count} needs`);
  const { index, plain } = gatheredTwice(firms, plan);
  const questionOf = groupQuestions(plain, coreScoring);
  const finder = createGroupFinder(optionsOf({ ...plan, kmBetween: undefined }, solve));
  return beside({
    ...{ what: "a need's group", peer: "one programme, HiGHS", firms, questions: jointNeeds(count, plan) },
    idOf: ({ need }) => need.id,
    ours: (need) => sizeOf(finder.groupFor(need, index)),
    theirs: (need) => groupByOneProgramme(questionOf(need), members, solve),
    told: ({ members: size, worth }) => [`${size} members, ${worth} millionths`],
  });
}

function sizeOf({ members }: NeedGrouping) {
  return { members: members.length, worth: members.reduce((sum, { score }) => sum + Math.round(score * 1e6), 0) };
}

function measureLarge(plan: GroupPlan, solver: Solver): Omit<GroupFigures, "beside"> {
  const { firms, needs: count, onStep } = plan;
  onStep(`a register of ${firms} firms`);
  const index = gatheredRegister(firms, plan);
  onStep(`${count} needs against it`);
  return { firms, needs: count, ...measureNeeds(jointNeeds(count, plan), index, plan, solver) };
}

function measureNeeds(needs: readonly ResolvedNeed[], index: SupplierIndex, plan: GroupPlan, solver: Solver) {
  const { solve, counts } = countedSolver(solver);
  const finder = createGroupFinder(optionsOf(plan, solve));
  const found: NeedGrouping[] = [];
  const need = summarise(timesOf(needs, (one) => found.push(finder.groupFor(one, index))));
  const count = (wanted: NeedGrouping["outcome"]) => found.filter(({ outcome }) => outcome === wanted).length;
  return {
    ...{ need, solver: { ...counts } },
    candidates: summarise(found.map(({ candidates }) => candidates)),
    considered: summarise(found.map(({ considered }) => considered)),
    outcomes: { group: count("group"), "one-firm": count("one-firm"), none: count("none") },
  };
}
