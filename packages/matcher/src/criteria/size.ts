import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { Criterion } from "./criterion.js";
import { Curve } from "./curve.js";
import type { SizeFacts } from "./facts.js";

/**
 * How well the order fits the firm: the profile's curve over annual value / turnover. Undefined when the need names no annual
 * value.
 */
export function sizeCriterion({ need }: ResolvedNeed, profile: ScoringProfile): Criterion | undefined {
  const { annualValue } = need;
  if (annualValue === undefined) return undefined;
  const { weight } = profile.criteria.size;
  const curve = sizeCurve(profile);
  return {
    id: "size",
    weight,
    assess({ supplier: { turnover } }) {
      const facts = sizeFacts(annualValue, turnover);
      if (turnover === undefined) return { utility: profile.unknownUtility, facts };
      return { utility: facts.ratio === undefined ? 0 : curve.valueAt(facts.ratio), facts };
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

const curves = new WeakMap<ScoringProfile, Curve>();

/** The curve of a profile, prepared once. */
export function sizeCurve(profile: ScoringProfile): Curve {
  const curve = curves.get(profile) ?? new Curve(profile.criteria.size.curve);
  curves.set(profile, curve);
  return curve;
}
