import type { CountryPack, Language, Ranking, ResolvedNeed, SupplierIndex } from "@wasl/matcher";

/** A ranking, or the part of one that a chamber sees, which comes without the counts of the whole. */
export type ShownRanking = Omit<Ranking, "eligible" | "excluded"> &
  Partial<Pick<Ranking, "eligible" | "excluded">> & {
    /** Set where the need could not be ranked. */
    readonly failure?: string;
  };

/** What a ranking's codes and ids stand for, and in which language to say it. */
export interface RankingContext {
  readonly needs: ReadonlyMap<string, ResolvedNeed>;
  readonly register: SupplierIndex;
  readonly pack: CountryPack;
  readonly language: Language;
  /** ISO 4217 code of the run's amounts; the pack's when absent. */
  readonly currency?: string;
  /** Title of a page. */
  readonly title?: string;
}
