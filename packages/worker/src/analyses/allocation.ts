import { allocate, allocateStably, type AllocationProblem, type Introduced } from "@wasl/matcher/allocate";
import type { QuestionOf } from "../contracts/index.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis, Conclusion } from "./analysis.js";

/** A need's ranking, as deep as it was asked for. */
interface Ranked {
  readonly needId: string;
  readonly owner?: string | undefined;
  readonly wanted: number;
  readonly firms: readonly RankedFirm[];
}

interface RankedFirm {
  readonly supplierId: string;
  readonly score: number;
  readonly region: string | null;
}

/** Firms a need, where neither the run nor the need says. */
const DEFAULT_WANTED = 10;

/** Ranks each need, and chooses among all rankings who is introduced to whom. */
export const allocation: Analysis<"allocation", Ranked> = {
  look: (need, { matcher, register, topK }, { depth }) => ({
    needId: need.need.id,
    owner: owningChamber(need, matcher.pack),
    wanted: topK ?? need.need.introductions ?? DEFAULT_WANTED,
    firms: matcher.top(need, register, { k: depth }).map(({ supplierId, score }) => ({
      supplierId,
      score,
      region: register.get(supplierId)?.place.region ?? null,
    })),
  }),
  conclude: (rankings, _, question) => {
    const { introductions, bound } = solve(rankings, question);
    return {
      found: found(rankings, introductions),
      summary: {
        introductions: introductions.length,
        firms: new Set(introductions.map(({ supplierId }) => supplierId)).size,
        total: introductions.reduce((sum, { score }) => sum + score, 0),
        ...(bound === undefined ? {} : { bound }),
      },
    };
  },
};

interface Solution {
  readonly introductions: readonly Introduced[];
  readonly bound?: number;
}

function solve(rankings: readonly Ranked[], { most, stable }: QuestionOf<"allocation">): Solution {
  const needs = rankings.map(({ needId, wanted, firms }) => ({ needId, wanted, options: firms }));
  const problem: AllocationProblem = { needs, capacityOf: () => most };
  return stable ? { introductions: allocateStably(problem) } : allocate(problem);
}

function found(rankings: readonly Ranked[], introductions: readonly Introduced[]): Conclusion<"allocation">["found"] {
  const pair = (needId: string, supplierId: string) => JSON.stringify([needId, supplierId]);
  const chosen = new Set(introductions.map(({ needId, supplierId }) => pair(needId, supplierId)));
  return rankings.flatMap(({ needId, owner, firms }) =>
    firms.flatMap(({ supplierId, score, region }, i) => {
      const item = { needId, supplierId, score, rank: i + 1 };
      return chosen.has(pair(needId, supplierId)) ? [{ item, owner, regions: [region] }] : [];
    }),
  );
}
