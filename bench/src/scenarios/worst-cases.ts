import { morocco } from "@wasl/matcher/morocco";
import type { Need } from "@wasl/matcher";
import { plannedNeeds } from "./needs.js";
import { RARE_CERTIFICATES, TIED } from "./overlay.js";
import type { Scenario } from "./scenario.js";

/** Needs a case. */
const NEEDS = 50;

/** The trade of which a generated register holds most firms: one in seven. */
const POPULAR = "4711";

/** Classes of divisions in which a generated register holds no firm. */
const EMPTY = ["0510", "0610", "1200", "1910", "5110", "6020", "9200", "9900"] as const;

/** More than any firm's turnover. */
const HUGE_ORDER = 1e12;

/** A place in the south with few firms around. */
const REMOTE = { province: "MA-AOU" } as const;

type Change = (need: Need, position: number) => Need;

interface Case {
  readonly name: string;
  readonly title: string;
  readonly change: Change;
  /** The run's when absent. */
  readonly k?: number;
}

/** On a generated register as it is. */
const PLAIN: readonly Case[] = [
  {
    name: "popular",
    title: "the most popular sector, in Casablanca",
    change: (need) => ({ ...without(need), activities: [POPULAR], place: { province: "MA-CAS" } }),
  },
  {
    name: "empty",
    title: "a sector without any firm",
    change: (need, i) => ({ ...without(need), activities: [EMPTY[i % EMPTY.length]!] }),
  },
  {
    name: "huge-order",
    title: "an order larger than every turnover",
    change: (need) => ({ ...without(need), annualValue: HUGE_ORDER }),
  },
  { name: "k-200", title: "the first 200 firms", change: (need) => need, k: 200 },
  {
    name: "radius",
    title: "a popular sector within 5 km of a remote place",
    change: (need) => ({ ...need, activities: [POPULAR], place: REMOTE, required: { maxDistanceKm: 5 } }),
  },
  {
    name: "coarse",
    title: "a division asked for instead of a class",
    change: (need) => ({ ...need, activities: [divisionOf(need.activities[0] ?? "")] }),
  },
];

/** On a register laid over by rare certificates and by ties. */
const OVERLAID: readonly Case[] = [
  { name: "two-certificates", title: "two rare certificates required", change: requiring(2) },
  { name: "four-certificates", title: "four rare certificates required", change: requiring(4) },
  {
    name: "ties",
    title: "fifty thousand firms that cannot be told apart",
    change: (need, i) => ({
      ...without(need),
      activities: [TIED.activity],
      place: { province: TIED.province },
      // Within the curve's plateau, so that they tie at the highest score there is.
      annualValue: TIED.turnover * (0.02 + (0.28 * (i + 0.5)) / NEEDS),
    }),
  },
];

/** With a formula in place of the weighted sum. */
const FORMULA: readonly Case[] = [{ name: "formula", title: "a formula that is not monotone", change: (need) => need }];

const CASES = { plain: PLAIN, overlaid: OVERLAID, formula: FORMULA } as const;

export const WORST_CASES: readonly string[] = Object.values(CASES)
  .flat()
  .map(({ name }) => name);

/** The worst cases of a kind that were asked for; each has needs of its own, varied by the seed. */
export function worstCases(
  kind: keyof typeof CASES,
  { names, seed, k }: { readonly names: ReadonlySet<string>; readonly seed: number; readonly k: number },
): Scenario[] {
  return CASES[kind]
    .filter(({ name }) => names.has(name))
    .map((worst) => ({
      name: worst.name,
      title: worst.title,
      k: worst.k ?? k,
      needs: plannedNeeds(
        { count: NEEDS, seed: (seed + WORST_CASES.indexOf(worst.name) + 1) >>> 0, pack: morocco },
        worst.change,
      ),
    }));
}

/** A need without hard constraints of its own. */
function without({ required: _, ...need }: Need): Need {
  return need;
}

function requiring(count: number): Change {
  return (need) => ({ ...need, required: { certifications: RARE_CERTIFICATES.slice(0, count) } });
}

function divisionOf(code: string): string {
  return morocco.taxonomy.lineage(code)[1]?.code ?? code;
}
