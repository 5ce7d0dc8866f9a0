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
  needs: (count) => `${count} needs`,
  found: (found, relevant) => `${found} of ${relevant} relevant firms ranked`,
  intervals: (percent, resamples, byBuyer) =>
    `In brackets: ${percent} % intervals from ${resamples} drawings of ${byBuyer ? "buyers with all their needs" : "needs"}.`,
  test: (permutations) => `p: sign flips, all of them up to 20 differences, else ${permutations} drawn.`,
  corrected: (pairs) => `p is corrected by Holm's method over ${pairs} pairs.`,
  warning: (code, count, of) => `${count} of ${of} ${WARNINGS[code]}`,
  top: (changed, of, entered) => `First ten: changed in ${changed} of ${of} needs, ${entered} firms entered in all.`,
  change: (entered, left, moved) => `first ten: ${entered} entered, ${left} left, ${moved} moved`,
  criterion: (label, change, passed) =>
    `mostly ${label} (${change} against the best of the ${passed} firms it changed places with)`,
  onlyTies: (passed) =>
    `its score stays as far from those of the best of the ${passed} firms it changed places with: ties decided`,
  excludedFirm: (system, constraints) => `excluded by ${system}: ${constraints}`,
  excludedPassed: (system, constraints) => `${system} excludes firms it changed places with: ${constraints}`,
};

const WARNINGS = {
  "needs-without-ranking": "needs were not ranked and count as 0",
  "needs-without-judgment": "needs have no judgment and are left out",
  "needs-without-relevant": "needs have no firm with a grade above 0 and are left out",
  "tied-first": "needs have a tied first place: the tie rule, not the score, chose the first firm",
  "constant-scores": "needs give all their firms one score: their order says nothing",
  "unknown-needs": "judgments are about needs that the files do not hold; these needs count as 0",
  "unknown-suppliers": "judgments are about firms that the files do not hold; these count as not found",
  "scores-against-ranks": "needs have scores that say another order than their ranks; the ranks count",
} as const;
