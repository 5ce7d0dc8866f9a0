import type { CountryPack, ResolvedSupplier } from "../reference/index.js";
import { dossierOf } from "./dossier.js";
import type { TextDocument } from "./text-document.js";

/** What relevance needs to know of many documents. */
export interface Collection {
  /** How many. */
  readonly documents: number;
  /** The sum of their lengths, in terms. */
  readonly totalLength: number;
  /** How many of them hold a term. */
  documentsWith(term: string): number;
}

/** The texts of a register: one profile a firm, and a document for each reference. */
export interface Corpus {
  readonly profiles: Collection;
  readonly references: Collection;
}

/** The corpus of some firms, counted one by one. */
export function corpusOf(firms: Iterable<ResolvedSupplier>, pack: CountryPack): Corpus {
  const profiles = new CountedCollection();
  const references = new CountedCollection();
  for (const firm of firms) {
    const dossier = dossierOf(firm, pack);
    profiles.add(dossier.profile);
    for (const { document } of dossier.references ?? []) references.add(document);
  }
  return { profiles, references };
}

class CountedCollection implements Collection {
  documents = 0;
  totalLength = 0;
  private readonly counts = new Map<string, number>();

  add(document: TextDocument): void {
    this.documents += 1;
    this.totalLength += document.length;
    for (const [term] of document.entries()) this.counts.set(term, this.documentsWith(term) + 1);
  }

  documentsWith(term: string): number {
    return this.counts.get(term) ?? 0;
  }
}
