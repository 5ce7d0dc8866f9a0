import type { WorkReference } from "../domain/index.js";
import type { CountryPack, LocatedPlace, ResolvedSupplier } from "../reference/index.js";
import { analyse } from "../text/index.js";
import { labelTerms } from "./label-terms.js";
import { documentOf, type TextDocument } from "./text-document.js";

/** A piece of past work, read for ranking. */
export interface PastReference {
  readonly title: string;
  /** The terms of its title and of its activities' labels. */
  readonly document: TextDocument;
  readonly activities: readonly string[];
  /** In the currency of the run. */
  readonly value?: number;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Absent when it is unknown or cannot be found. */
  readonly place?: LocatedPlace;
}

/** What a firm says of itself and what it has done, read for ranking. */
export interface Dossier {
  /** The terms of its name, text, keywords, references and of its activities' labels. */
  readonly profile: TextDocument;
  /** Undefined when they are unknown. */
  readonly references?: readonly PastReference[];
  /** In how many areas it has worked; undefined when that is unknown. */
  readonly areas?: number;
}

const read = new WeakMap<ResolvedSupplier, Dossier>();

/** The dossier of a firm, remembered with it, since each need asks for it. */
export function dossierOf(firm: ResolvedSupplier, pack: CountryPack): Dossier {
  const known = read.get(firm) ?? readDossier(firm, pack);
  read.set(firm, known);
  return known;
}

/** The dossier of a firm: the one its index kept, else what its record says. */
export function readDossier({ dossier, supplier }: ResolvedSupplier, pack: CountryPack): Dossier {
  if (dossier !== undefined) return dossier;
  const references = supplier.references?.map((reference) => readReference(reference, pack));
  const own = [supplier.name, supplier.text ?? "", ...(supplier.keywords ?? [])];
  const titles = supplier.references?.map(({ title }) => title) ?? [];
  const terms = [...own, ...titles].flatMap(analyse);
  for (const activity of supplier.activities) terms.push(...labelTerms(activity, pack.taxonomy));
  return {
    profile: documentOf(terms),
    ...(references && { references }),
    ...(supplier.servedAreas && { areas: new Set(supplier.servedAreas.map(({ area }) => area)).size }),
  };
}

function readReference(
  { title, activities = [], value, date, place }: WorkReference,
  pack: CountryPack,
): PastReference {
  const terms = analyse(title);
  for (const activity of activities) terms.push(...labelTerms(activity, pack.taxonomy));
  const found = place && pack.gazetteer.locate(place);
  return {
    title,
    document: documentOf(terms),
    activities,
    ...(value === undefined ? {} : { value }),
    ...(date === undefined ? {} : { date }),
    ...(found?.status === "found" ? { place: found.place } : {}),
  };
}
