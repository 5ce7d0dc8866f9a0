import type { ServiceArea, Supplier, WorkReference } from "../../src/index.js";
import { tieHash } from "../../src/retrieval/index.js";
import { known, type Draw } from "./draw.js";
import { CATEGORIES, CERTIFICATIONS, CODES, drawClimate, drawPlace, REGIONS, type Climate } from "./random-climate.js";
import { drawWords } from "./random-words.js";

function drawServiceArea(draw: Draw): ServiceArea {
  return draw.pick<ServiceArea>([
    { kind: "national" },
    { kind: "regions", regions: [draw.pick(REGIONS)] },
    { kind: "radius", km: draw.below(300) },
    { kind: "radius", km: 0 },
  ]);
}

function drawFirm(draw: Draw, climate: Climate, id: string): Supplier {
  const { codes, amounts, known: p } = climate;
  return known<Supplier>({
    id,
    name: `Firm ${id}`,
    activities: [draw.pick(codes), ...draw.some(codes, 0.1)],
    place: drawPlace(draw, climate),
    category: draw.maybe(p, () => draw.pick(CATEGORIES)),
    serviceArea: draw.maybe(0.4, () => drawServiceArea(draw)),
    turnover: draw.maybe(p, () => draw.pick(amounts)),
    headcount: draw.maybe(p, () => draw.below(60)),
    certifications: draw.maybe(0.6, () => draw.some(CERTIFICATIONS, 0.3)),
    languages: draw.maybe(p, () => draw.some(["fr", "ar", "en"], 0.7)),
    export: draw.maybe(p, () => known<NonNullable<Supplier["export"]>>({ markets: draw.some(["FR", "ES"], 0.5) })),
    consent: draw.maybe(p, () => draw.chance(0.9)),
    text: draw.maybe(p / 2, () => drawWords(draw, 12)),
    keywords: draw.maybe(p / 2, () => [drawWords(draw, 2), drawWords(draw, 2)]),
    servedAreas: draw.maybe(p / 2, () => draw.some(REGIONS).map((area) => ({ area, count: 1 }))),
    references: draw.maybe(p / 2, () => Array.from({ length: draw.below(4) }, () => drawReference(draw, climate))),
  });
}

function drawReference(draw: Draw, climate: Climate): WorkReference {
  return known<WorkReference>({
    title: drawWords(draw, 5),
    activities: draw.maybe(0.8, () => [...draw.some(CODES, 0.2), ...draw.some(["no code"], 0.1)]),
    value: draw.maybe(0.7, () => draw.pick(climate.amounts)),
    date: draw.maybe(0.5, () => `20${10 + draw.below(15)}-0${1 + draw.below(9)}-15`),
    place: draw.maybe(0.7, () => draw.pick([...climate.points, { region: "nowhere" }])),
  });
}

/** Firms of one world: from none to some hundreds, many of them alike. */
export function drawFirms(draw: Draw): { firms: Supplier[]; climate: Climate } {
  const climate = drawClimate(draw);
  const size = draw.pick([0, 1, 30, 120, 350]);
  const prefix = draw.pick(["", "é-", "شركة "]);
  const firms = Array.from({ length: size }, (_, i) => drawFirm(draw, climate, `${prefix}${draw.below(1000)}-${i}`));
  return { firms: draw.chance(0.5) ? [...firms, ...twins(drawFirm(draw, climate, ""))] : firms, climate };
}

/** The same firm under ids that have the same hash, so that only the ids decide between them. */
function twins(firm: Supplier): Supplier[] {
  return COLLIDING_IDS.map((id) => ({ ...firm, id }));
}

/** Ids that share their tie hash with another; of 200,000 ids, some four pairs do. */
const COLLIDING_IDS = collidingIds();

function collidingIds(): string[] {
  const seen = new Map<number, string>();
  return Array.from({ length: 200_000 }, (_, i) => `twin ${i}`).flatMap((id) => {
    const other = seen.get(tieHash(id));
    seen.set(tieHash(id), id);
    return other === undefined ? [] : [id, other];
  });
}
