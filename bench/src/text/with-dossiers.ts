import type { Place, Supplier, WorkReference } from "@wasl/matcher";
import type { Overlay } from "../scenarios/overlay.js";
import { Draw } from "./draw.js";
import type { Vocabulary } from "./vocabulary.js";

/** How much firms tell of themselves. */
const TELL_OF_THEMSELVES = 0.8;
const LIST_REFERENCES = 0.6;
const MEAN_REFERENCES = 3;
const WORDS = { text: 12, title: 8 };

/** Past work was near by, or somewhere else. */
const NEAR_BY = 0.7;
const PROVINCES = ["MA-CAS", "MA-RAB", "MA-FES", "MA-MAR", "MA-AGD", "MA-TNG", "MA-OUJ", "MA-KEN", "MA-BES", "MA-MEK"];

/** Gives firms texts and past work in the words of their trades; the id of a firm decides about all of it. */
export function withDossiers(vocabulary: Vocabulary): Overlay {
  return (firm) => {
    const draw = new Draw(`dossier ${firm.id}`);
    const [principal] = firm.activities;
    return {
      ...firm,
      ...(draw.chance(TELL_OF_THEMSELVES)
        ? { text: vocabulary.text(draw, principal!, 1 + draw.geometric(WORDS.text)) }
        : {}),
      ...(draw.chance(LIST_REFERENCES) ? pastWork(firm, draw, vocabulary) : {}),
    };
  };
}

function pastWork(firm: Supplier, draw: Draw, vocabulary: Vocabulary): Pick<Supplier, "references" | "servedAreas"> {
  const references = Array.from({ length: draw.geometric(MEAN_REFERENCES) }, () => reference(firm, draw, vocabulary));
  const areas = new Map<string, number>();
  for (const { place } of references) areas.set(place!.province!, 1 + (areas.get(place!.province!) ?? 0));
  return { references, servedAreas: Array.from(areas, ([area, count]) => ({ area, count })) };
}

function reference(firm: Supplier, draw: Draw, vocabulary: Vocabulary): WorkReference {
  const activity = draw.pick(firm.activities);
  return {
    title: vocabulary.text(draw, activity, 2 + draw.geometric(WORDS.title - 2)),
    activities: [activity],
    ...(draw.chance(0.8) ? { value: Math.round(10 ** (4 + 3 * draw.fraction())) } : {}),
    place: placeOf(firm, draw),
  };
}

function placeOf({ place: { province } }: Supplier, draw: Draw): Place {
  return { province: province !== undefined && draw.chance(NEAR_BY) ? province : draw.pick(PROVINCES) };
}
