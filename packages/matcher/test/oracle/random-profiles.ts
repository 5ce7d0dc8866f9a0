import { coreProfile, parseProfile, type Affinity, type ScoringProfile } from "../../src/index.js";
import type { Draw } from "./draw.js";
import { CODES } from "./random-climate.js";

const FORMULAS = [
  "sector * (0.6 * region + 0.4 * size)",
  "min(sector, region) + 0.1 * size",
  "sector > 0.7 ? region : size / 2",
  "1 - sector * region / (0.1 + size)",
  "sector * (1 - abs(region - 0.7)) + 0.3 * size * (1 - size) + (region > 0.4 and size < 0.6 ? 0.1 : 0)",
  "log(size) + sqrt(region - 0.5) / sector",
  "round(3 * region) - size ^ 2",
  "-region",
  "0.5",
];
const WORK_FORMULAS = [
  "sector * (0.3 + capabilities) + 0.2 * experience * (1 - orders)",
  "capabilities > 0.3 ? orders + presence : region * experience",
  "-capabilities / (0.1 + presence) + sqrt(certifications)",
];

/** The core profile, or one with other numbers, or a formula. */
export function drawProfile(draw: Draw): ScoringProfile {
  if (draw.chance(0.3)) return coreProfile;
  const { sector, size } = coreProfile.criteria;
  const weight = () => draw.pick([0, 0.1, 0.5, 2]);
  const work = draw.chance(0.5) ? drawWorkCriteria(draw, weight) : {};
  return parseProfile({
    ...coreProfile,
    id: "drawn",
    unknownUtility: draw.pick([0, 0.5, 0.8, 1]),
    criteria: {
      sector: {
        ...sector,
        weight: 0.1 + weight(),
        ...(draw.chance(0.2) ? { affinities: Array.from({ length: 4 }, () => drawAffinity(draw)) } : {}),
      },
      region: {
        weight: weight(),
        halvingKm: draw.pick([5, 100, 3_000]),
        coveredUtility: draw.pick([0, 0.5, 1]),
        ...(draw.chance(0.3) ? { workedThere: draw.chance(0.7) } : {}),
      },
      size: { weight: weight(), curve: draw.chance(0.5) ? size.curve : drawCurve(draw) },
      ...work,
    },
    constraints: {
      ...coreProfile.constraints,
      sectorFloor: draw.pick([0, 0.2, 0.5, 0.8, 1]),
      ...(work.capabilities && draw.chance(0.6) ? { capabilityFloor: draw.pick([0, 0.1, 0.3, 0.6, 1]) } : {}),
    },
    ...(draw.chance(0.5) ? { formula: draw.pick(Object.keys(work).length === 5 ? WORK_FORMULAS : FORMULAS) } : {}),
  });
}

function drawAffinity(draw: Draw): Affinity {
  return { between: [draw.pick(CODES), draw.pick(CODES)], utility: draw.pick([0, 0.3, 0.6, 0.9, 1]) };
}

function drawWorkCriteria(draw: Draw, weight: () => number): Partial<ScoringProfile["criteria"]> {
  const share = () => draw.pick([0, 0.3, 1]);
  const all: Partial<ScoringProfile["criteria"]> = {
    capabilities: {
      weight: weight(),
      bestReferenceShare: share(),
      descriptionWeight: share(),
      lengthNormalisation: { profile: share(), reference: share() },
      termSaturation: draw.pick([0.5, 1.2]),
      scoreSaturation: draw.pick([1, 10]),
    },
    experience: { weight: weight(), similarity: share(), full: draw.pick([1, 5]), unknownUtility: share() },
    orders: { weight: weight(), halvingRatio: draw.pick([1.5, 10]), unknownUtility: share() },
    presence: { weight: weight(), full: draw.pick([1, 5]), unknownUtility: share() },
    certifications: { weight: weight() },
  };
  if (draw.chance(0.5)) return all;
  return Object.fromEntries(draw.some(Object.entries(all), 0.6));
}

function drawCurve(draw: Draw): [number, number][] {
  const xs = [0.001, 0.01, 0.1, 0.5, 1, 10].filter(() => draw.chance(0.6));
  return [...xs, 100, 1000].map((x) => [x, draw.pick([0, 0.3, 1, draw.fraction()])]);
}
