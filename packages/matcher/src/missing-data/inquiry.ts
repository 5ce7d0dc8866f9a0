import type { ScoringProfile } from "../domain/index.js";
import type { Corpus } from "../dossier/index.js";
import { requireCount, requireCountOrAll } from "../options.js";
import { coreProfile, stampOf } from "../profiles/index.js";
import { Engine } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { FIELDS, type Field, type FieldId } from "./fields.js";
import { gatherStakes } from "./gather-stakes.js";
import { incompleteFirms } from "./incomplete-firms.js";
import type { MissingData, NeedStakes, Stake } from "./missing-data.js";
import { NeedAtStake } from "./need-at-stake.js";
import { ObservedValues } from "./observed-values.js";

/** Finds what is worth asking the firms of a register. */
export interface Inquiry {
  /** By field: how many firms of the register it is unknown of. */
  readonly unknown: Readonly<Partial<Record<FieldId, number>>>;
  /** What is at stake for one need. */
  ofNeed(need: ResolvedNeed): NeedStakes;
  /** What is worth asking for some needs; the first `most` (20) firms of each field are named, a whole number from 0 or Infinity for all. */
  ofNeeds(needs: Iterable<ResolvedNeed>, options?: { readonly most?: number }): MissingData;
}

export interface InquiryOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
  readonly register: SupplierIndex;
  /** The first so many of each ranking are looked at (10). */
  readonly k?: number;
  /** Values that an unknown field is tried with, at most (16); Infinity for all that firms tell. */
  readonly levels?: number;
}

const DEFAULT_K = 10;
const DEFAULT_LEVELS = 16;

/**
 * Makes ready to ask which single unknown field, told by which firm, would change the first k of which needs: the value of information, with
 * what firms like it tell as the distribution of what it may tell.
 *
 * Throws an {@link InputError} when the register cannot be ranked under the profile, and a RangeError for a number that is none of those
 * asked for.
 */
export function createInquiry(options: InquiryOptions): Inquiry {
  return new RegisterInquiry(options);
}

class RegisterInquiry implements Inquiry {
  readonly unknown: Inquiry["unknown"];
  private readonly pack: CountryPack;
  private readonly profile: ScoringProfile;
  private readonly register: SupplierIndex;
  private readonly k: number;
  private readonly engine: Engine;
  private readonly observed: ObservedValues;
  private readonly fieldsOf: ReadonlyMap<number, readonly Field[]>;

  constructor({ pack, profile = coreProfile, register, k = DEFAULT_K, levels = DEFAULT_LEVELS }: InquiryOptions) {
    requireCount("k", k);
    requireCountOrAll("levels", levels, { least: 1 });
    this.engine = new Engine(register, profile, pack);
    this.observed = new ObservedValues(pack.taxonomy, levels);
    const { fieldsOf, unknown } = incompleteFirms(register, this.observed);
    [this.pack, this.profile, this.register, this.k] = [pack, profile, register, k];
    this.fieldsOf = fieldsOf;
    this.unknown = Object.fromEntries(unknown);
  }

  ofNeed(need: ResolvedNeed): NeedStakes {
    const atStake = this.prepared(need);
    const asked = new Set(FIELDS.filter((field) => atStake.asks(field)));
    const stakes: Stake[] = [];
    this.engine.visitClose(need, ({ firstFirm }, row) => {
      const unknown = this.fieldsOf.get(firstFirm + row)?.filter((field) => asked.has(field)) ?? [];
      if (unknown.length > 0) stakes.push(...this.stakesOf(firstFirm + row, unknown, atStake));
    });
    return { needId: need.need.id, stakes: stakes.sort(byFirmAndField) };
  }

  ofNeeds(needs: Iterable<ResolvedNeed>, { most }: { readonly most?: number } = {}): MissingData {
    if (most !== undefined) requireCountOrAll("most", most);
    const { profile, k, register, unknown } = this;
    const run = { profile: stampOf(profile), k, firms: register.size, unknown };
    const stakes = Array.from(needs, (need) => this.ofNeed(need));
    return gatherStakes(stakes, { ...run, ...(most === undefined ? {} : { most }) });
  }

  private prepared(need: ResolvedNeed): NeedAtStake {
    const { pack, profile, register, k } = this;
    // A profile that compares words has been refused by now where the register keeps none.
    const corpus = register.corpus as Corpus;
    return new NeedAtStake(need, this.engine.top(need, k + 1), k, profile, { pack, corpus });
  }

  private stakesOf(firm: number, fields: readonly Field[], need: NeedAtStake): Stake[] {
    const contender = need.contender(this.register.supplierOf(firm));
    const { supplier } = contender.firm;
    return fields
      .map((field) => {
        const chance = need.chance(contender, field, this.observed.spreadFor(contender.firm, field));
        return { supplierId: supplier.id, field: field.id, chance };
      })
      .filter(({ chance }) => chance > 0);
  }
}

const ORDER = new Map(FIELDS.map(({ id }, i) => [id, i]));

function byFirmAndField(a: Stake, b: Stake): number {
  if (a.supplierId !== b.supplierId) return a.supplierId < b.supplierId ? -1 : 1;
  return ORDER.get(a.field)! - ORDER.get(b.field)!;
}
