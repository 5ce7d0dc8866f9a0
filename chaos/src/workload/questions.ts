import { randomStream, type RandomStream } from "@wasl/fixtures";
import type { AnalysisQuestion } from "@wasl/worker";
import { poisonIn } from "./poison.js";

/** The kinds of which campaigns know what is to be found. */
export const KINDS = [
  ...(["allocation", "gaps", "mobilisation", "groupings", "missing-data", "opportunities", "letters"] as const),
];

export type AskedKind = (typeof KINDS)[number];

/** A question of one kind. */
export type QuestionOf<Kind extends AskedKind> = Extract<AnalysisQuestion, { readonly kind: Kind }>;

/** A question of any of these kinds. */
export type Question = QuestionOf<AskedKind>;

const DRAWN: { readonly [Kind in AskedKind]: (random: RandomStream) => QuestionOf<Kind> } = {
  allocation: (random) => ({
    kind: "allocation",
    most: 1 + random.below(3),
    depth: 15,
    aim: random.chance(0.3)
      ? { kind: "stable", capacity: "each" }
      : { kind: "highest-total", capacity: "each", shares: [{ kind: "own-region", least: 0.4 }] },
  }),
  gaps: (random) => ({ kind: "gaps", within: random.pick(["region", "country", { km: 80 }]), leastScore: 0.6 }),
  mobilisation: (random) => ({ kind: "mobilisation", limit: 2 + random.below(4), steps: 3, verified: random.below(3) }),
  groupings: (random) => ({
    ...({ kind: "groupings", cover: "both", members: 3, turnoverShare: 0.3, leadShare: 0 } as const),
    ...({ certifications: random.pick(["each", "one"]), minima: "each", maxKm: 300 } as const),
  }),
  "missing-data": (random) => ({ kind: "missing-data", first: 3 + random.below(5), levels: 4, most: 2 }),
  opportunities: (random) => ({
    ...({ kind: "opportunities", needs: 1 + random.below(4), barred: random.below(3) } as const),
    ...({ mean: random.pick(["harmonic", "geometric"]), firms: { which: "best", most: 2 } } as const),
  }),
  letters: (random) => ({ kind: "letters", top: 1 + random.below(2), pairs: { which: "ranked" } }),
};

/** About each of so many first runs a question is asked, and about one of so many later ones. */
const FIRST = 5;
const ONE_IN = 3;

/**
 * What is asked about the run of this number, counted from 0. The same seed gives the same: with which kind it begins, and what each
 * question asks for. To find out that a need kills its workers takes the lives of several, which is time that short campaigns have
 * nothing else to do in: such a run is asked about once at the most, and on odd seeds alone.
 */
export function questionAbout(seed: number, number: number): Question | undefined {
  const early = number < FIRST;
  const asked = poisonIn(number).includes("kills") ? early && seed % 2 === 1 : early || number % ONE_IN === 0;
  if (!asked) return undefined;
  const kind = KINDS[(seed * FIRST + number) % KINDS.length]!;
  return DRAWN[kind](randomStream((seed * 100_000 + number) % 2 ** 32));
}
