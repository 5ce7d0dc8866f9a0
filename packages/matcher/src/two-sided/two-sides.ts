import type { ScoringProfile } from "../domain/index.js";
import { requireCountOrAll } from "../options.js";
import type { Places } from "../explanation/explain.js";
import { coreProfile, stampOf } from "../profiles/index.js";
import { Engine, NeedSearch } from "../ranking/index.js";
import type { CountryPack, ResolvedSupplier } from "../reference/index.js";
import { unknownIds, type NeedIndex, type SupplierIndex } from "../retrieval/index.js";
import { NeedChooser } from "./choose-needs.js";
import { tell } from "./chosen-needs.js";
import type { Mean } from "./combined-score.js";
import { defaultFirmPreferences, type FirmPreferences } from "./firm-preferences.js";
import { firmSideUnder } from "./firm-side.js";
import { NeedsOfRegister } from "./needs-of-register.js";
import type { FirmOpportunities } from "./opportunity.js";
import { RankedPlaces } from "./ranked-places.js";
import type { RankedPair, ReciprocalPair } from "./reciprocal-pair.js";
import { ReciprocalSearch } from "./reciprocal-search.js";
import { Standpoint } from "./standpoint.js";

/** Needs and firms of a run, seen from either side. A RangeError refuses a count that is neither a whole number from 0 nor Infinity, for all. */
export interface TwoSides {
  /** The needs that a firm should go for. Throws an {@link InputError} for a firm that the register does not hold. */
  opportunities(supplierId: string, options?: OpportunityOptions): FirmOpportunities;
  /** The same for several firms, in their order; the firms for each need are ranked once for all of them. Throws likewise. */
  opportunitiesOf(supplierIds: readonly string[], options?: OpportunityOptions): FirmOpportunities[];
  /** A need and a firm as both see each other, whether the firm is eligible or not. Throws an {@link InputError} for an unknown id. */
  pair(needId: string, supplierId: string, mean?: Mean): ReciprocalPair;
  /** The best `k` (10) needs for a firm by combined score, of those that it is eligible for; then by tie key and id. */
  needsFor(supplierId: string, options?: ReciprocalOptions): RankedPair[];
  /** The best `k` (10) firms for a need by combined score, of those that are eligible; then by tie key and id. */
  firmsFor(needId: string, options?: ReciprocalOptions): RankedPair[];
}

export interface TwoSidesOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
  readonly needs: NeedIndex;
  readonly register: SupplierIndex;
  /** What firms are assumed to look for. */
  readonly preferences?: FirmPreferences;
}

export interface OpportunityOptions {
  /** Needs that the firm is eligible for, at most (10). */
  readonly k?: number;
  /** Needs that it is excluded from, at most (5). */
  readonly barred?: number;
  /** Orders needs by the combined score of both sides. */
  readonly mean?: Mean | undefined;
}

export interface ReciprocalOptions {
  readonly k?: number;
  /** `harmonic` unless given. */
  readonly mean?: Mean;
}

const DEFAULT_K = 10;
const DEFAULT_BARRED = 5;

/** Throws an {@link InputError} when the register cannot be ranked under the profile. */
export function createTwoSides({
  pack,
  profile = coreProfile,
  needs,
  register,
  preferences = defaultFirmPreferences,
}: TwoSidesOptions): TwoSides {
  const engine = new Engine(register, profile, pack);
  const needSearch = new NeedSearch(needs, profile, pack);
  const prepared = new NeedsOfRegister(needs, register, profile, pack);
  const reciprocal = new ReciprocalSearch(firmSideUnder(profile, preferences, pack), engine, needSearch, register);
  const chooser = new NeedChooser(needSearch, reciprocal, prepared, register);
  const toldOf = (
    supplierIds: readonly string[],
    { k = DEFAULT_K, barred = DEFAULT_BARRED, mean }: OpportunityOptions,
    places: Places,
  ): FirmOpportunities[] => {
    requireCountOrAll("k", k);
    requireCountOrAll("barred", barred);
    const chosen = supplierIds.map((id) => chooser.choose(firmIn(register, id), { k, barred, mean }));
    const run = { profile: stampOf(profile), needs: needs.needs.length };
    const told = tell(chosen, new Standpoint(places, register, profile));
    return told.map((needsOfFirm, i) => ({ supplierId: supplierIds[i]!, ...run, ...needsOfFirm }));
  };

  return {
    opportunities: (supplierId, options = {}) => toldOf([supplierId], options, engine)[0]!,
    opportunitiesOf: (supplierIds, options = {}) =>
      toldOf(supplierIds, options, new RankedPlaces(engine, register.size)),
    pair(needId, supplierId, mean = "harmonic") {
      const [query, firm] = [prepared.queryOf(needId), firmIn(register, supplierId)];
      return reciprocal.pair(query, firm, query.standing(firm).score, mean);
    },
    needsFor: (supplierId, { k = DEFAULT_K, mean = "harmonic" } = {}) =>
      reciprocal.needsFor(firmIn(register, supplierId), k, mean),
    firmsFor: (needId, { k = DEFAULT_K, mean = "harmonic" } = {}) =>
      reciprocal.firmsFor(prepared.queryOf(needId), k, mean),
  };
}

function firmIn(register: SupplierIndex, supplierId: string): ResolvedSupplier {
  const firm = register.get(supplierId);
  if (firm !== undefined) return firm;
  throw unknownIds([supplierId], "supplierId");
}
