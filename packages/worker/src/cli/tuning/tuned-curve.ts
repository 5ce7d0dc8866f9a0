import type { ScoringProfile } from "@wasl/matcher";
import type { LearnedCurve } from "@wasl/fixtures";

type SizeCurve = ScoringProfile["criteria"]["size"]["curve"];

/** Beyond any ratio of an order to a turnover. */
const [LEAST_RATIO, GREATEST_RATIO] = [1e-9, 1e9];

/** A learned curve as a profile holds it, and by how much the criterion's weight grows so that scores differ as they were learned to. */
export interface TunedCurve {
  readonly curve: SizeCurve;
  readonly factor: number;
}

/**
 * A profile has one utility for whatever is unknown, and its curve is 0 outside its points. So the curve is lowered until that utility
 * lies on it where it was learned to, the weight being raised by as much, and an end that is above 0 goes on level.
 */
export function tunedCurve({ points, unknownUtility }: LearnedCurve, profile: ScoringProfile): TunedCurve {
  const isAbove = profile.unknownUtility > 0 && unknownUtility > profile.unknownUtility;
  const factor = isAbove ? unknownUtility / profile.unknownUtility : 1;
  const lowered = points.map(([x, utility]): SizeCurve[number] => [x, utility / factor]);
  const [first, last] = [lowered[0]!, lowered.at(-1)!];
  const before: SizeCurve = first[1] > 0 && first[0] > LEAST_RATIO ? [[LEAST_RATIO, first[1]]] : [];
  const after: SizeCurve = last[1] > 0 && last[0] < GREATEST_RATIO ? [[GREATEST_RATIO, last[1]]] : [];
  return { curve: [...before, ...lowered, ...after], factor };
}
