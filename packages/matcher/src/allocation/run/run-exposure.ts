import { exposureOf } from "../exposure.js";
import type { Introduced } from "../problem.js";
import type { RunExposure } from "./run-allocation.js";
import type { RankedNeed } from "./run-inputs.js";
import type { RunOptions } from "./run-options.js";

/** How the introductions of a run are spread over the firms of its rankings. */
export function exposureOfRun(
  needs: readonly RankedNeed[],
  all: readonly Introduced[],
  { firmOf }: RunOptions,
): RunExposure {
  const firms = new Set<string>();
  for (const { ranking } of needs) for (const { supplierId } of ranking) firms.add(supplierId);
  const { shares: byCategory, ...spread } = exposureOf(all, firms, (id) => firmOf(id).category ?? "");
  const { shares: byRegion } = exposureOf(all, firms, (id) => firmOf(id).region ?? "");
  const total = all.reduce((sum, { score }) => sum + score, 0);
  return { introductions: all.length, total, ...spread, byCategory, byRegion };
}

/** The same when each need has the first of its ranking, whoever else has them. */
export function exposureBefore(needs: readonly RankedNeed[], options: RunOptions): RunExposure {
  const all = needs.flatMap(({ needId, wanted, ranking }) =>
    ranking.slice(0, wanted).map((option) => ({ needId, ...option })),
  );
  return exposureOfRun(needs, all, options);
}
