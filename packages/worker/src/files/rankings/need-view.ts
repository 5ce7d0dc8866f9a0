import {
  constraintLabel,
  criterionLabel,
  renderCandidate,
  shownScore,
  verificationLabel,
  type Candidate,
  type ConstraintId,
  type LocatedPlace,
} from "@wasl/matcher";
import type { RankingContext, ShownRanking } from "./context.js";
import { wordingOf } from "./wording.js";

/** One need with its introductions, in words: what the table, the workbook and the page show. */
export interface NeedView {
  readonly id: string;
  readonly title: string;
  readonly buyer: string;
  readonly place: string;
  /** A year, in the currency of the run. */
  readonly annualValue: number | undefined;
  readonly introductions: readonly IntroductionView[];
  /** Undefined when only a part of the ranking is shown. */
  readonly eligible: number | undefined;
  /** Says that only a part of the ranking is shown, or that there is none. */
  readonly note: string | undefined;
  readonly excluded: readonly { readonly label: string; readonly count: number }[];
}

export interface IntroductionView {
  readonly rank: number;
  readonly supplierId: string;
  readonly name: string;
  readonly category: string;
  readonly place: string;
  readonly score: number;
  /** `contribution` is exact; `shown` is rounded so that the parts add up to the score as it is shown. */
  readonly parts: readonly {
    readonly id: string;
    readonly label: string;
    readonly contribution: number;
    readonly shown: number;
  }[];
  readonly reasons: readonly string[];
  readonly toVerify: readonly string[];
}

/** Puts a ranking's ids and codes into words. */
export function viewNeed(ranking: ShownRanking, context: RankingContext): NeedView {
  const resolved = context.needs.get(ranking.needId);
  return {
    id: ranking.needId,
    title: resolved?.need.title ?? ranking.needId,
    buyer: resolved?.need.buyer.name ?? resolved?.need.buyer.id ?? "",
    place: resolved ? placeName(resolved.place, context) : "",
    annualValue: resolved?.need.annualValue,
    introductions: ranking.candidates.map((candidate) => viewIntroduction(candidate, context)),
    eligible: ranking.eligible,
    note: noteOn(ranking, context),
    excluded: Object.entries(ranking.excluded ?? {}).map(([id, count]) => ({
      label: constraintLabel(id as ConstraintId, context.language),
      count,
    })),
  };
}

function noteOn({ failure, eligible }: ShownRanking, { language }: RankingContext): string | undefined {
  const { partial, setAside } = wordingOf(language);
  if (failure !== undefined) return setAside;
  return eligible === undefined ? partial : undefined;
}

function viewIntroduction(candidate: Candidate, context: RankingContext): IntroductionView {
  const firm = context.register.get(candidate.supplierId);
  const { parts: shown } = shownScore(candidate);
  return {
    rank: candidate.rank,
    supplierId: candidate.supplierId,
    name: firm?.supplier.name ?? candidate.supplierId,
    category: firm?.supplier.category ?? "",
    place: firm ? placeName(firm.place, context) : "",
    score: candidate.score,
    parts: candidate.criteria.map(({ criterion, contribution }, i) => ({
      id: criterion,
      label: criterionLabel(criterion, context.language),
      contribution,
      shown: shown[i] ?? 0,
    })),
    reasons: renderCandidate(candidate, context),
    toVerify: candidate.toVerify.map((id) => verificationLabel(id, context.language)),
  };
}

/** The commune's, the province's or the region's name in the language of the context; its code where no name is known. */
export function placeName(place: LocatedPlace, { pack, language }: Pick<RankingContext, "pack" | "language">): string {
  const code = place.commune ?? place.province ?? place.region;
  if (code === undefined) return place.country;
  const labels = pack.gazetteer.labels(code);
  return labels?.[language] ?? labels?.fr ?? labels?.en ?? code;
}
