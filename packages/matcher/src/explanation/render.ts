import type { ConstraintId, Violation } from "../eligibility/index.js";
import type { Candidate } from "../ranking/index.js";
import { criterionSentence } from "./criterion-sentence.js";
import type { PairExplanation } from "./explain.js";
import { shownScore } from "./shown-parts.js";
import { writerFor, type RenderOptions, type Writer } from "./writer.js";

type Scored = Pick<Candidate, "score" | "base" | "criteria" | "toVerify" | "tied">;

/**
 * Why a firm has its score: the sum, as it adds up; a sentence for each criterion; what is to be verified; whether another
 * firm has the same score.
 */
export function renderCandidate(candidate: Scored, options: RenderOptions): string[] {
  const writer = writerFor(options);
  return [
    sumSentence(candidate, writer),
    ...candidate.criteria.map((criterion) => criterionSentence(criterion, writer)),
    ...verifySentence(candidate.toVerify, writer),
    ...(candidate.tied ? [writer.messages.tied] : []),
  ];
}

/** Why a firm is not in the ranking, or where in it and why there. */
export function renderExclusion(explanation: PairExplanation, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const { messages, count } = writer;
  if (explanation.rank !== undefined) {
    const { rank, eligibleFirms } = explanation;
    const place = { rank: count(rank), eligible: count(eligibleFirms), category: writer.category(eligibleFirms) };
    return [messages.place(place), ...renderCandidate(explanation, options)];
  }
  return [
    ...explanation.violations.map((violation) => violationSentence(violation, writer)),
    messages.notRanked({ score: writer.score(explanation.score) }),
    ...explanation.criteria.map((criterion) => criterionSentence(criterion, writer)),
    ...verifySentence(explanation.toVerify, writer),
  ];
}

function sumSentence(candidate: Scored, writer: Writer): string {
  const { messages } = writer;
  const { score, parts, base } = shownScore(candidate);
  const terms = candidate.criteria.map(
    ({ criterion }, i) => `${messages.criteria[criterion]} ${writer.score(parts[i] ?? 0)}`,
  );
  if (candidate.base !== 0) terms.push(`${messages.base} ${writer.score(base)}`);
  return messages.score({ score: writer.score(score), parts: terms.join(" + ") });
}

function verifySentence(ids: readonly ConstraintId[], { messages, list }: Writer): string[] {
  return ids.length === 0 ? [] : [messages.toVerify({ subjects: list(ids.map((id) => messages.subject[id])) })];
}

/** What a firm would have to meet and does not. */
export function violationSentence(violation: Violation, writer: Writer): string {
  const { constraint, required, actual } = violation;
  return writer.messages.violation[constraint]({
    required: valueText(required, constraint, writer),
    actual: valueText(actual, constraint, writer),
  });
}

function valueText(
  value: Violation["required"] | Violation["actual"],
  constraint: ConstraintId,
  writer: Writer,
): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value !== "number") return writer.list(value);
  switch (constraint) {
    case "too-far":
      return writer.km(value);
    case "sector-below-floor":
      return writer.score(value);
    case "headcount-too-low":
      return writer.count(value);
    default:
      return writer.money(value);
  }
}
