import {
  chamberOfRegion,
  findChamber,
  type CountryPack,
  type Labels,
  type Language,
  type ResolvedNeed,
} from "@wasl/matcher";
import {
  LETTER_KINDS,
  mayBeNamed,
  writeLetter,
  type Addressee,
  type LetterKind,
  type Pairing,
} from "@wasl/matcher/letters";
import type { Mailing } from "../../files/index.js";
import { UsageError } from "../usage-error.js";

/** Who writes when, to whom and in which languages. */
export interface MailingOptions {
  readonly chamber?: string;
  readonly date: string;
  readonly to: readonly Addressee[];
  readonly lang: readonly Language[];
}

/** What a document of letters is called. */
export const TITLES: Readonly<Record<Language, string>> = { fr: "Courriers", ar: "مراسلات", en: "Letters" };

/** For each pair a mailing to each side that may know of the other; introductions first. Throws a UsageError when it is not known who writes. */
export function mailingsOf(
  pairings: Readonly<Record<LetterKind, readonly Pairing[]>>,
  pack: CountryPack,
  currency: string | undefined,
  { chamber: named, date, to, lang }: MailingOptions,
): Mailing[] {
  return LETTER_KINDS.flatMap((kind) =>
    pairings[kind].flatMap((pairing) => {
      const chamber = senderOf(named, pairing.need, pack);
      const options = { pack, chamber, date, ...(currency === undefined ? {} : { currency }) };
      const sides = to.filter((side) => side === "firm" || mayBeNamed(pairing));
      return sides.map((side) => lang.map((language) => writeLetter(kind, side, pairing, { ...options, language })));
    }),
  );
}

function senderOf(named: string | undefined, { need, place }: ResolvedNeed, pack: CountryPack): string | Labels {
  if (named !== undefined) return findChamber(named, pack)?.labels ?? named;
  const own = need.chamber === undefined ? undefined : findChamber(need.chamber, pack);
  const chamber = own ?? chamberOfRegion(place.region, pack);
  if (chamber !== undefined) return chamber.labels;
  throw new UsageError(`No chamber is known for the need ${need.id}: pass --chamber with its name.`);
}
