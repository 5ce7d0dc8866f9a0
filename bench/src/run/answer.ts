import { renderCandidate, type Matcher, type Ranking, type ResolvedNeed, type SupplierIndex } from "@wasl/matcher";

/** A ranking with what a person reads of it: for each candidate, why it has its score, in French. */
export interface Answer {
  readonly ranking: Ranking;
  readonly sentences: readonly (readonly string[])[];
}

export function answer(matcher: Matcher, need: ResolvedNeed, index: SupplierIndex, k: number): Answer {
  const ranking = matcher.rank(need, index, { k });
  return { ranking, sentences: inFrench(ranking, matcher) };
}

/** For each candidate, why it has its score. */
export function inFrench({ candidates }: Ranking, { pack }: Matcher): string[][] {
  return candidates.map((candidate) => renderCandidate(candidate, { language: "fr", pack }));
}
