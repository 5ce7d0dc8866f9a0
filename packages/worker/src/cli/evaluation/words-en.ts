import { counted, oneOrMore } from "../counted.js";
import type { EvaluationWords } from "./words.js";

export const english: EvaluationWords = {
  measure: "Measure",
  all: "all",
  newPairs: "new pairs",
  repeatPairs: "repeat buyers",
  group: "Group",
  difference: "Difference",
  outcome: "won/lost/equal",
  wins: "Largest wins",
  losses: "Largest losses",
  notRanked: "not ranked",
  base: "the formula's base",
  needs: (count) => counted(count, "need"),
  found: (found, relevant) => `${found} of ${counted(relevant, "relevant firm")} ranked`,
  intervals: (percent, resamples, byBuyer) =>
    `In brackets: ${percent} % intervals from ${counted(resamples, "drawing")} of ${byBuyer ? "buyers with all their needs" : "needs"}.`,
  test: (permutations) => `p: sign flips, all of them up to 20 differences, else ${permutations} drawn.`,
  corrected: (pairs) => `p is corrected by Holm's method over ${counted(pairs, "pair")}.`,
  warning: (code, count, of) => `${WARNINGS[code]}: ${count} of ${of}`,
  top: (changed, of, entered) =>
    `First ten: changed in ${changed} of ${counted(of, "need")}, ${counted(entered, "firm")} entered in all.`,
  change: (entered, left, moved) => `first ten: ${entered} entered, ${left} left, ${moved} moved`,
  criterion: (label, change, passed) =>
    `mostly ${label} (${change} against ${oneOrMore(passed, "the firm", `the best of the ${passed} firms`)} it changed places with)`,
  onlyTies: (passed) =>
    `its score stays as far from ${oneOrMore(passed, "that of the firm", `those of the best of the ${passed} firms`)} it changed places with: ties decided`,
  excludedFirm: (system, constraints) => `excluded by ${system}: ${constraints}`,
  excludedPassed: (system, constraints) => `${system} excludes firms it changed places with: ${constraints}`,
};

/** What is counted behind each: so many of so many. */
const WARNINGS = {
  "needs-without-ranking": "needs that were not ranked, which count as 0",
  "needs-without-judgment": "needs without a judgment, which are left out",
  "needs-without-relevant": "needs with no firm of a grade above 0, which are left out",
  "tied-first": "needs with a tied first place, where the tie rule chose the first firm and not the score",
  "constant-scores": "needs that give all their firms one score, so that their order says nothing",
  "unknown-needs": "judgments about needs that the files do not hold, which count as 0",
  "unknown-suppliers": "judgments about firms that the files do not hold, which count as not found",
  "scores-against-ranks": "needs with scores that say another order than their ranks, of which the ranks count",
} as const;
