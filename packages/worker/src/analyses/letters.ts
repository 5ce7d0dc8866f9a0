import type { Ranking, ResolvedNeed } from "@wasl/matcher";
import { letterFacts, type LetterFacts, type LetterKind } from "@wasl/matcher/letters";
import type { QuestionOf } from "../contracts/index.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis, Found, ItemOf, World } from "./analysis.js";
import { wantedBy } from "./wanted.js";

type Asked = QuestionOf<"letters">;
type Item = ItemOf<"letters">;

/** The letters of one need, in the order of its ranking or of the lists. */
interface NeedLetters {
  readonly letters: readonly LetterFacts[];
  readonly owner?: string | undefined;
}

/** A pair that letters are asked of. */
interface AskedPair {
  readonly letter: LetterKind;
  readonly needId: string;
  readonly supplierId: string;
}

/** Explains each pair that is to be introduced or refused. */
export const letters: Analysis<"letters", NeedLetters> = {
  look: (need, world, question) => ({
    letters: factsOf(need, world, question),
    owner: owningChamber(need, world.matcher.pack),
  }),
  conclude: (parts, needs, world, question) => {
    const all = parts.flatMap(({ letters, owner }) => letters.map((item) => told(item, owner, world)));
    const asked = listed(question);
    const found = asked === undefined ? all : inOrder(all, asked);
    const counted = (kind: LetterKind) => found.filter(({ item }) => item.letter === kind).length;
    return {
      found,
      summary: {
        ...{ introductions: counted("introduction"), refusals: counted("refusal") },
        left: asked === undefined ? [] : leftOf(asked, found, needs, world),
      },
    };
  },
};

function factsOf(need: ResolvedNeed, world: World, question: Asked): LetterFacts[] {
  const { matcher, register } = world;
  // Pairs or not: a need that cannot be ranked is found out here.
  const { candidates } = matcher.rank(need, register, { k: question.top ?? wantedBy(need, world) });
  const pairs = listed(question)?.filter(({ needId }) => needId === need.need.id) ?? ranked(need, candidates);
  return pairs.flatMap(({ letter, supplierId }) => {
    const firm = register.get(supplierId);
    if (firm === undefined) return [];
    const explanation = matcher.explain(need, supplierId, register);
    if (letter === "introduction" && !explanation.eligible) return [];
    return [letterFacts(letter, { need, firm, explanation, first: candidates })];
  });
}

const ranked = ({ need }: ResolvedNeed, candidates: Ranking["candidates"]): AskedPair[] =>
  candidates.map(({ supplierId }) => ({ letter: "introduction", needId: need.id, supplierId }));

/** The pairs that a question lists, introductions first, each once; undefined where rankings say whom to introduce. */
function listed({ pairs }: Asked): AskedPair[] | undefined {
  if (pairs.which === "ranked") return undefined;
  const asked = [
    ...pairs.introductions.map((pair): AskedPair => ({ letter: "introduction", ...pair })),
    ...pairs.refusals.map((pair): AskedPair => ({ letter: "refusal", ...pair })),
  ];
  return [...new Map(asked.map((pair) => [nameOf(pair), pair])).values()];
}

const nameOf = ({ letter, needId, supplierId }: AskedPair) => JSON.stringify([letter, needId, supplierId]);

/** What was found of pairs, in the order in which they were listed. */
function inOrder(all: readonly Found<Item>[], asked: readonly AskedPair[]): Found<Item>[] {
  const byName = new Map(all.map((found) => [nameOf(found.item), found]));
  return asked.flatMap((pair) => byName.get(nameOf(pair)) ?? []);
}

/** The pairs of which no letter can be written, and why. */
function leftOf(
  asked: readonly AskedPair[],
  found: readonly Found<Item>[],
  needs: readonly ResolvedNeed[],
  { register }: World,
) {
  const names = new Set(found.map(({ item }) => nameOf(item)));
  const seen = new Set(needs.map(({ need }) => need.id));
  const because = ({ needId, supplierId }: AskedPair) => {
    if (!seen.has(needId)) return "need-unseen" as const;
    return register.has(supplierId) ? ("firm-excluded" as const) : ("firm-unknown" as const);
  };
  return asked.filter((pair) => !names.has(nameOf(pair))).map((pair) => ({ ...pair, because: because(pair) }));
}

/** Who owns the need learns of its pairs, and the chamber of a firm's region of those with its own firms. */
function told(facts: LetterFacts, owner: string | undefined, { register }: World): Found<Item> {
  const regions = [register.get(facts.supplierId)?.place.region ?? null];
  return { item: facts as unknown as Item, owner, regions };
}
