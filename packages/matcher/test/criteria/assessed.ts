import {
  checkNeed,
  checkSupplier,
  coreProfile,
  orThrow,
  parseProfile,
  type CriterionId,
  type Need,
  type ScoringProfile,
  type Supplier,
} from "../../src/index.js";
import type { Assessment } from "../../src/criteria/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { queriesWithin } from "../oracle/query-within.js";

/** Round numbers of the tests' own, so that what they expect can be computed by hand. */
export const plainProfile: ScoringProfile = parseProfile({
  ...coreProfile,
  id: "plain",
  criteria: {
    ...coreProfile.criteria,
    region: { ...coreProfile.criteria.region, workedThere: true },
    capabilities: {
      weight: 1,
      bestReferenceShare: 0.5,
      descriptionWeight: 0.5,
      lengthNormalisation: { profile: 0, reference: 0 },
      termSaturation: 1,
      scoreSaturation: 10,
    },
    experience: { weight: 1, similarity: 0.8, full: 3, unknownUtility: 0.2 },
    orders: { weight: 1, halvingRatio: 4, unknownUtility: 0.4 },
    presence: { weight: 1, full: 7, unknownUtility: 0.3 },
    certifications: { weight: 1 },
  },
});

/** A need for machining in Casablanca. */
export const need: Need = {
  id: "n",
  title: "Usinage de pièces",
  buyer: { id: "buyer" },
  activities: ["2562"],
  place: { province: "MA-CAS" },
  annualValue: 400_000,
};

/** A firm next to it, of which only that is known. */
export const firm: Supplier = { id: "f", name: "Zenith", activities: ["2562"], place: { province: "MA-CAS" } };

/** What a criterion says of the first of some firms, whose texts are the corpus; undefined where it does not apply. */
export function assessed(
  id: CriterionId,
  of: { readonly need?: Partial<Need>; readonly profile?: ScoringProfile },
  first: Partial<Supplier>,
  ...others: Partial<Supplier>[]
): Assessment | undefined {
  const firms = [first, ...others].map((one, i) =>
    orThrow(checkSupplier({ ...firm, id: i === 0 ? "f" : `f${i}`, ...one }, morocco)),
  );
  const query = queriesWithin(firms, of.profile ?? plainProfile)(orThrow(checkNeed({ ...need, ...of.need }, morocco)));
  const found = query.breakdown(firms[0]!).criteria.find(({ criterion }) => criterion === id);
  return found && { utility: found.utility, facts: found.facts };
}
