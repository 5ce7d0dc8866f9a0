import type { Dossier, PastReference, TextDocument } from "../../dossier/index.js";
import { textAt } from "../columns/text-column.js";
import { placeAt, type PlaceTable } from "../places/place-table.js";
import type { Dossiers } from "./dossiers.js";
import { countIn, forwardOf, termNumber, type Postings } from "./postings.js";

/** The dossier of a row, read where it lies when it is asked for. */
export function dossierAt(dossiers: Dossiers, places: PlaceTable, row: number): Dossier {
  const { profiles, referenceStarts, referencesKnown } = dossiers;
  const areas = dossiers.areas[row]!;
  return {
    profile: documentAt(profiles, row),
    ...(referencesKnown[row] === 1
      ? {
          references: Array.from({ length: referenceStarts[row + 1]! - referenceStarts[row]! }, (_, i) =>
            referenceAt(dossiers, places, referenceStarts[row]! + i),
          ),
        }
      : {}),
    ...(areas === 0 ? {} : { areas: areas - 1 }),
  };
}

function referenceAt(dossiers: Dossiers, places: PlaceTable, reference: number): PastReference {
  const value = dossiers.values[reference]!;
  const date = dossiers.dates[reference]!;
  const place = dossiers.places[reference]!;
  return {
    title: textAt(dossiers.titles, reference),
    document: documentAt(dossiers.references, reference),
    activities: Array.from(activitiesOf(dossiers, reference), (number) => dossiers.codes[number]!),
    ...(Number.isNaN(value) ? {} : { value }),
    ...(date === 0 ? {} : { date: dayOf(date) }),
    ...(place === 0 ? {} : { place: placeAt(places, place - 1) }),
  };
}

/** The numbers of a reference's codes. */
export function activitiesOf({ activities, activityEnds }: Dossiers, reference: number) {
  return activities.subarray(reference === 0 ? 0 : activityEnds[reference - 1]!, activityEnds[reference]);
}

function documentAt(postings: Postings, document: number): TextDocument {
  return {
    length: postings.lengths[document]!,
    countOf(term) {
      const number = termNumber(postings, term);
      return number < 0 ? 0 : countIn(postings, number, document);
    },
    *entries() {
      const { ends, terms, counts } = forwardOf(postings);
      for (let at = document === 0 ? 0 : ends[document - 1]!; at < ends[document]!; at += 1) {
        yield [textAt(postings.terms, terms[at]!), counts[at]!];
      }
    },
  };
}

function dayOf(number: number): string {
  const digits = String(number).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
