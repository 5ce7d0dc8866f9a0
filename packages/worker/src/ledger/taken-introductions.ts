import type { AnalysisBatch } from "../contracts/index.js";
import { introductionRecord, type IntroductionRecord } from "./record.js";

/**
 * The introductions in a batch of findings, of the day on which the allocation was asked for; none where something else was asked. So a
 * batch that comes again gives the same records.
 *
 * @param buyerOf whose a need is, where that is known.
 */
export function introductionsIn(
  { time: at, data: { runId, findings } }: Pick<AnalysisBatch, "time" | "data">,
  buyerOf: (needId: string) => string | undefined,
): IntroductionRecord[] {
  if (findings.kind !== "allocation") return [];
  return findings.items.flatMap(({ needId, introductions }) => {
    const buyerId = buyerOf(needId);
    const owned = { needId, ...(buyerId !== undefined && { buyerId }) };
    return introductions.map(({ supplierId }) => introductionRecord({ at, runId, ...owned, supplierId }));
  });
}
