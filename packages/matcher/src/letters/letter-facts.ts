import type { Need, Supplier } from "../domain/index.js";
import type { PairExplanation } from "../explanation/index.js";
import type { LocatedPlace, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { LetterKind } from "./letter.js";
import { outdoneBy, type Outdone } from "./outdone.js";
import type { Pairing } from "./pairing.js";

/** Which place it is, without its coordinates. */
type NamedPlace = Omit<LocatedPlace, "point">;

/**
 * What the letters of a pair are made of: ids, codes, numbers, and the explanation, but neither names nor titles of its records. So it
 * can be passed on where names may not go, and whoever holds the records writes the letters. Under a profile that compares words, the
 * explanation quotes those it compared.
 */
export interface LetterFacts extends PairExplanation {
  readonly letter: LetterKind;
  readonly need: Pick<Need, "annualValue" | "deadline" | "chamber"> & {
    readonly buyerId: string;
    readonly place: NamedPlace;
  };
  readonly firm: Pick<Supplier, "category"> & { readonly place: NamedPlace };
  /** On which criteria how many of the first firms before this one do better; for a refusal. */
  readonly outdone?: readonly Outdone[];
}

/** The facts of a pair's letters. */
export function letterFacts(letter: LetterKind, pairing: Pairing): LetterFacts {
  const { need, place } = pairing.need;
  const { supplier, place: base } = pairing.firm;
  return {
    letter,
    ...pairing.explanation,
    need: {
      ...{ buyerId: need.buyer.id, place: named(place) },
      ...(need.annualValue === undefined ? {} : { annualValue: need.annualValue }),
      ...(need.deadline === undefined ? {} : { deadline: need.deadline }),
      ...(need.chamber === undefined ? {} : { chamber: need.chamber }),
    },
    firm: { place: named(base), ...(supplier.category === undefined ? {} : { category: supplier.category }) },
    ...(letter === "refusal" ? { outdone: outdoneBy(pairing) } : {}),
  };
}

const named = ({ point: _, ...place }: LocatedPlace): NamedPlace => place;

/** The records that facts are about, as far as whoever writes holds them. */
export interface HeldRecords {
  readonly need?: ResolvedNeed | undefined;
  readonly firm?: ResolvedSupplier | undefined;
}

/** The pairing to write letters of. Ids stand for the names of records that are not held. */
export function pairingOf(facts: LetterFacts, { need, firm }: HeldRecords = {}): Pairing {
  const { letter: _, need: ofNeed, firm: ofFirm, outdone, ...explanation } = facts;
  return {
    need: need ?? needById(facts.needId, ofNeed),
    firm: firm ?? firmById(facts.supplierId, ofFirm),
    explanation,
    ...(outdone === undefined ? {} : { outdone }),
  };
}

function needById(id: string, { buyerId, place, ...known }: LetterFacts["need"]): ResolvedNeed {
  return { need: { id, title: id, buyer: { id: buyerId }, activities: [], place, ...known }, place };
}

function firmById(id: string, { place, ...known }: LetterFacts["firm"]): ResolvedSupplier {
  return { supplier: { id, name: id, activities: [], place, ...known }, place, servedRegions: new Set() };
}
