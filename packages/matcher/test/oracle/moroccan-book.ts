import type { LocatedPlace, Need, Place, ScoringProfile, Supplier } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { analyse } from "../../src/text/index.js";
import { affinity, type Book } from "./default-by-the-book.js";
import { sectionOf } from "./core-by-the-book.js";

/** The book of a profile for NMA codes, which are compared by their characters. */
export function moroccanBook(profile: ScoringProfile): Book {
  const { similarity: perTaxonomy, similarityElsewhere, affinities } = profile.criteria.sector;
  const byLevel = perTaxonomy["nma2010"] ?? similarityElsewhere;
  return {
    profile,
    tokens: analyse,
    labels: (code) => {
      const { fr, ar } = morocco.taxonomy.get(code)?.labels ?? {};
      return [fr, ar].flatMap((label) => label ?? []);
    },
    similarity: (asked, done) =>
      Math.max(similarity(asked, done, byLevel), affinity(levels(asked), levels(done), affinities)),
    ceiling: (activity) => (sectionOf(activity) <= "G" ? 500_000 : 200_000),
  };
}

const isCode = (code: string) => /^([A-U]|\d{2,4})$/.test(code);
const levels = (code: string) =>
  !isCode(code) ? [] : /^\d/.test(code) ? [sectionOf(code), ...prefixes(code)] : [code];
const prefixes = (code: string) => [2, 3, 4].filter((n) => n <= code.length).map((n) => code.slice(0, n));

function similarity(asked: string, done: string, byLevel: readonly number[]): number {
  const common = levels(asked).filter((code) => levels(done).includes(code));
  if (common.includes(asked)) return 1;
  return common.length === 0 ? 0 : byLevel[Math.min(common.length, byLevel.length) - 1]!;
}

/** A record whose places carry the points that the country pack gives them; places of past work that it cannot find stay out. */
export function withPoints<T extends Need | Supplier>(record: T): T {
  const found = located(record.place);
  if (found === undefined) throw new Error(`no place for ${record.id}`);
  const past = "references" in record ? record.references : undefined;
  const references = past?.map(({ place, ...reference }) => {
    const at = place && located(place);
    return at ? { ...reference, place: plain(at) } : reference;
  });
  return { ...record, place: plain(found), ...(references && { references }) };
}

function located(place: Place): LocatedPlace | undefined {
  const found = morocco.gazetteer.locate(place);
  return found.status === "found" ? found.place : undefined;
}

function plain({ country, region, point }: LocatedPlace): Place {
  return { country, ...(region === undefined ? {} : { region }), ...point };
}
