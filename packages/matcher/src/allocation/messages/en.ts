import type { AllocationMessages } from "./messages.js";

export const en: AllocationMessages = {
  introduced: ({ rank, score }) => `Rank ${rank} in this need's ranking, score ${score}.`,
  firstOfRanking: ({ score }) => `First in this need's ranking, score ${score}.`,
  passedOver: ({ rank, firm, reason }) => `Passed over, rank ${rank}: ${firm}, ${reason}.`,
  reason: {
    met: "was introduced to this buyer before",
    declined: "an introduction to this buyer was declined before",
    "free-capacity": "the need is worth more than its free capacity",
    "at-limit": "all its introductions went to other needs",
    "no-places": "takes no introductions this time, since it had some of late",
    "sum-of-orders": "all its introductions together would be worth more than its free capacity",
    share: "another firm was chosen so that a share is reached",
    "equal-score": "another firm has the same score",
    "no-score": "its score is 0",
    outranked: "firms that rank better were chosen",
  },
  short: ({ made, wanted }) => `Introductions found: ${made} of ${wanted} wanted.`,
  others: ({ count, reason }) => `Other firms of the ranking, ${count}: ${reason}.`,
  noRanking: "Stands in none of the rankings: no need could be introduced to it.",
  inRankings: ({ rankings, introductions, places }) =>
    `Rankings in which it stands: ${rankings}; introductions: ${introductions}, at most ${places}.`,
  missed: ({ need, rank, score, reason }) => `Need ${need}, rank ${rank}, score ${score}: ${reason}.`,
  spread: ({ introductions, introduced, firms, most, gini }) =>
    `introductions ${introductions}, firms that have some ${introduced} (ranked ${firms}), at most ${most} a firm, Gini coefficient ${gini}.`,
  before: "Without allocation",
  after: "With allocation",
  priceOfLimit: ({ cost, part }) => `Cost of the limit a firm, in points of score: ${cost} (${part} of the total).`,
  priceOfShares: ({ cost, part }) => `Cost of the shares, in points of score: ${cost} (${part} of the total).`,
  gap: ({ gap }) => `Distance to the best allocation that may be, in points of score: at most ${gap}.`,
  exact: "No allocation has a higher total.",
  stable: "A stable allocation: no need and firm would both rather have each other than what they have.",
  shareReached: ({ share, asked, required, reached }) =>
    `Share of ${share}: introductions ${reached}, asked for ${required} (${asked}).`,
  shareMissed: ({ share, asked, required, reached }) =>
    `Share of ${share} not reached: introductions ${reached}, asked for ${required} (${asked}).`,
  share: { "own-region": "firms of the need's region", exporters: "exporting firms" },
  leftOut: ({ met, declined, capacity }) =>
    `Pairs left out: met before ${met}, declined ${declined}, too little free capacity ${capacity}.`,
};
