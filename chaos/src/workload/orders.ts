import { generateNeeds, generateRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createSupplierIndex, type Need, type Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import type { RunOrder } from "@wasl/worker";
import { poisoned, poisonIn } from "./poison.js";
import { questionAbout, type Question } from "./questions.js";

const FIRMS = 250;
const NEEDS = 48;
const LEAST_NEEDS = 8;

/** Runs differ in how many firms a need gets too. */
const FIRMS_A_NEED = [3, 5, 10];

/** The runs of a campaign: over one register, each with needs of its own, and what is asked about some. The same seed gives the same. */
export interface Workload {
  /** The run of this number, counted from 0. */
  order(number: number): RunOrder;
  /** What is asked about that run beside its rankings, if anything is. */
  question(number: number): Question | undefined;
}

export function createWorkload(seed: number): Workload {
  const firms = Array.from(generateRegister({ size: FIRMS, seed }), (firm) => valid(checkSupplier(firm, morocco)));
  const register = createSupplierIndex(firms, morocco);
  return {
    order: (number) => ({
      pack: morocco,
      needs: drawNeeds(seed, number).map((need) => valid(checkNeed(need, morocco))),
      register,
      chamber: "all",
      topK: FIRMS_A_NEED[number % FIRMS_A_NEED.length],
      leastNeeds: LEAST_NEEDS,
    }),
    question: (number) => questionAbout(seed, number),
  };
}

/** Seeds lie far enough apart that no two campaigns share a run. Some of the needs, each in another shard, are poison. */
function drawNeeds(seed: number, number: number): Need[] {
  const needs = [...generateNeeds({ count: NEEDS, seed: (seed * 100_000 + number) % 2 ** 32 })];
  for (const [i, poison] of poisonIn(number).entries()) {
    const at = (number + i * LEAST_NEEDS) % NEEDS;
    needs[at] = { ...needs[at]!, id: poisoned(poison, needs[at]!.id) };
  }
  return needs;
}

function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message).join("\n"));
}
