import { renderLeverage, renderNearMiss, type Mobilisation } from "@wasl/matcher/mobilise";
import type { RankingContext } from "../rankings/context.js";

/**
 * A mobilisation as it is written to JSON: as the library gives it, with the sentences of near misses and curves, and without what curves are
 * counted from. In JSONL its parts are lines
 * of their own, which say by `kind` what they are: `need`, `group` or `leverage`.
 */
export function mobilisationRecord({ profile, needs, groups, leverage }: Mobilisation, context: RankingContext) {
  return {
    profile,
    needs: needs.map(({ certifiable, uncounted, ...need }) => ({
      ...need,
      nearMisses: need.nearMisses.map((one) => ({ ...one, sentences: renderNearMiss(one, context) })),
    })),
    groups,
    leverage: leverage.map((row) => ({ ...row, sentences: renderLeverage(row, context) })),
  };
}

export function* mobilisationLines(mobilisation: Mobilisation, context: RankingContext): Generator<string> {
  const { profile, needs, groups, leverage } = mobilisationRecord(mobilisation, context);
  for (const need of needs) yield `${JSON.stringify({ kind: "need", profile, ...need })}\n`;
  for (const group of groups) yield `${JSON.stringify({ kind: "group", ...group })}\n`;
  for (const row of leverage) yield `${JSON.stringify({ kind: "leverage", ...row })}\n`;
}
