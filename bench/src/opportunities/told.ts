import type { CriterionId } from "@wasl/matcher";
import type { FirmOpportunities } from "@wasl/matcher/two-sided";

/** What peers are to agree on about the needs that a firm may go for. */
export interface WhatNeedsSay {
  readonly opportunities: readonly {
    readonly needId: string;
    readonly score: number;
    readonly rank: number;
    readonly eligibleFirms: number;
    /** Greatest loss first. */
    readonly shortfalls: readonly { readonly criterion: CriterionId; readonly lost: number; readonly rank: number }[];
  }[];
  readonly barred: readonly {
    readonly needId: string;
    readonly violations: number;
    readonly score: number;
    readonly rankIfMet: number;
  }[];
}

export function whatNeedsSay({ opportunities, barred }: FirmOpportunities): WhatNeedsSay {
  return {
    opportunities,
    barred: barred.map(({ violations, ...others }) => ({ ...others, violations: violations.length })),
  };
}

/** One line for each need. */
export function linesOfNeeds({ opportunities, barred }: WhatNeedsSay): string[] {
  return [
    ...opportunities.map(({ needId, score, rank, eligibleFirms, shortfalls }) => {
      const lost = shortfalls.map((one) => `${one.criterion} ${one.lost} ${one.rank}`).join(", ");
      return `${needId} ${score} ${rank} of ${eligibleFirms}, lost: ${lost}`;
    }),
    ...barred.map(({ needId, violations, score, rankIfMet }) => `${needId} barred ${violations} ${score} ${rankIfMet}`),
  ];
}
