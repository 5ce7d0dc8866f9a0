import * as z from "zod";
import type { Codes } from "../columns/narrow.js";
import type { TextColumn } from "../columns/text-column.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import type { Postings } from "../dossiers/postings.js";
import type { Columns } from "./layout.js";

/** What a snapshot says of dossiers besides their columns. */
export const dossiersDescriptionSchema = z.object({
  codes: z.array(z.string()),
  profileTermWidth: z.int().min(0),
  referenceTermWidth: z.int().min(0),
  titleWidth: z.int().min(0),
});

type DossiersDescription = z.infer<typeof dossiersDescriptionSchema>;

/** With this the names of all columns of dossiers begin. */
export const DOSSIERS = "dossiers.";

export function describeDossiers({ codes, profiles, references, titles }: Dossiers): DossiersDescription {
  return {
    codes: [...codes],
    profileTermWidth: profiles.terms.width,
    referenceTermWidth: references.terms.width,
    titleWidth: titles.width,
  };
}

export function columnsOfDossiers(dossiers: Dossiers): Columns {
  const columns = {
    ...postingColumns("profile", dossiers.profiles),
    ...postingColumns("reference", dossiers.references),
    referenceStarts: dossiers.referenceStarts,
    referencesKnown: dossiers.referencesKnown,
    areas: dossiers.areas,
    places: dossiers.places,
    values: dossiers.values,
    dates: dossiers.dates,
    ...textColumns("title", dossiers.titles),
    activityEnds: dossiers.activityEnds,
    activities: dossiers.activities,
  };
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [DOSSIERS + name, column]));
}

export function dossiersFrom(description: DossiersDescription, all: Columns): Dossiers {
  const column = (name: string) => all[DOSSIERS + name];
  const u32 = (name: string) => column(name) as Uint32Array;
  const text = (name: string, width: number): TextColumn => ({
    bytes: column(`${name}Bytes`) as Uint8Array,
    ends: u32(`${name}Ends`),
    width,
  });
  const postings = (name: string, width: number): Postings => ({
    terms: text(`${name}Term`, width),
    starts: u32(`${name}TermStarts`),
    documents: u32(`${name}Documents`),
    counts: column(`${name}Counts`) as Codes,
    lengths: u32(`${name}Lengths`),
  });
  return {
    profiles: postings("profile", description.profileTermWidth),
    references: postings("reference", description.referenceTermWidth),
    referenceStarts: u32("referenceStarts"),
    referencesKnown: column("referencesKnown") as Uint8Array,
    areas: column("areas") as Codes,
    places: u32("places"),
    values: column("values") as Float64Array,
    dates: u32("dates"),
    titles: text("title", description.titleWidth),
    activityEnds: u32("activityEnds"),
    activities: column("activities") as Codes,
    codes: description.codes,
  };
}

function postingColumns(name: string, { terms, starts, documents, counts, lengths }: Postings): Columns {
  return {
    ...textColumns(`${name}Term`, terms),
    [`${name}TermStarts`]: starts,
    [`${name}Documents`]: documents,
    [`${name}Counts`]: counts,
    [`${name}Lengths`]: lengths,
  };
}

function textColumns(name: string, { bytes, ends }: TextColumn): Columns {
  return { [`${name}Bytes`]: bytes, [`${name}Ends`]: ends };
}
