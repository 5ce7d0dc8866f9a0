import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { Criterion } from "./criterion.js";
import { logLinear } from "./curve.js";
import type { SizeFacts } from "./facts.js";

/**
 * How well the order fits the firm: the profile's curve over annual value / turnover. Undefined when the need names no annual
 * value.
 */
export function sizeCriterion({ need }: ResolvedNeed, profile: ScoringProfile): Criterion | undefined {
  const { annualValue } = need;
  if (annualValue === undefined) return undefined;
  const { weight, curve } = profile.criteria.size;
  return {
    id: "size",
    weight,
    assess({ supplier: { turnover } }) {
      const facts = sizeFacts(annualValue, turnover);
      if (turnover === undefined) return { utility: profile.unknownUtility, facts };
      return { utility: facts.ratio === undefined ? 0 : logLinear(curve, facts.ratio), facts };
    },
  };
}

function sizeFacts(annualValue: number, turnover: number | undefined): SizeFacts {
  return {
    criterion: "size",
    annualValue,
    ...(turnover === undefined ? {} : { turnover }),
    ...(turnover ? { ratio: annualValue / turnover } : {}),
  };
}
