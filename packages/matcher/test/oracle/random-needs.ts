import type { Need, Supplier } from "../../src/index.js";
import { known, type Draw } from "./draw.js";
import { CATEGORIES, CERTIFICATIONS, drawPlace, type Climate } from "./random-climate.js";
import { drawWords } from "./random-words.js";

export function drawNeed(draw: Draw, climate: Climate, firms: readonly Supplier[]): Need {
  const { codes, amounts } = climate;
  return known<Need>({
    id: `n${draw.below(1_000_000)}`,
    title: drawWords(draw, 6),
    description: draw.maybe(0.3, () => drawWords(draw, 8)),
    keywords: draw.maybe(0.3, () => [drawWords(draw, 2)]),
    buyer: { id: firms.length > 0 && draw.chance(0.2) ? draw.pick(firms).id : "buyer" },
    activities: [draw.pick(codes), ...draw.some(codes, 0.05)],
    place: drawPlace(draw, climate),
    annualValue: draw.maybe(0.8, () => draw.pick([draw.pick(amounts) * draw.pick([0.01, 0.1, 0.3, 1]), 0, 3e5])),
    required: draw.maybe(0.5, () => drawRequirements(draw, climate)),
    preferred: draw.maybe(0.3, () => ({ certifications: draw.some(CERTIFICATIONS, 0.4) })),
  });
}

function drawRequirements(draw: Draw, { amounts }: Climate): NonNullable<Need["required"]> {
  const p = 0.2;
  return known<NonNullable<Need["required"]>>({
    certifications: draw.maybe(p, () => draw.some([...CERTIFICATIONS, "unheard of"], 0.2)),
    maxDistanceKm: draw.maybe(p, () => draw.pick([0, 50, 500])),
    categories: draw.maybe(p, () => [draw.pick(CATEGORIES), ...draw.some(CATEGORIES, 0.3)]),
    minTurnover: draw.maybe(p, () => draw.pick(amounts)),
    minHeadcount: draw.maybe(p, () => draw.below(60)),
    languages: draw.maybe(p, () => draw.some(["FR", "ar"], 0.5)),
    exportMarkets: draw.maybe(p, () => draw.some(["FR", "es"], 0.5)),
  });
}
