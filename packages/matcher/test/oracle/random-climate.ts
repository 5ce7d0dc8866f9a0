import type { FirmCategory, Place } from "../../src/index.js";
import type { Draw } from "./draw.js";

export const CODES = ["C", "29", "293", "2931", "2932", "2910", "28", "2811", "62", "620", "6201", "6202", "F", "4120"];
export const REGIONS = ["MA-01", "MA-06", "MA-09"];
export const CERTIFICATIONS = ["ISO 9001", "iso-9001", "IATF 16949", "MASE", "Halal", "ISO 14001"];
export const CATEGORIES: readonly FirmCategory[] = ["AE", "PP", "TPE", "PE", "ME", "GE"];

/** What the firms and needs of one world have in common: how many places and amounts there are, and how much is unknown. */
export interface Climate {
  readonly codes: readonly string[];
  readonly points: readonly Place[];
  readonly amounts: readonly number[];
  readonly known: number;
}

export function drawClimate(draw: Draw): Climate {
  const spread = draw.pick([0, 0.2, 5]);
  const points = Array.from({ length: draw.pick([1, 3, 40]) }, () => drawPoint(draw, spread));
  const amounts = Array.from({ length: draw.pick([1, 4, 60]) }, () => drawAmount(draw));
  return { codes: draw.chance(0.3) ? [draw.pick(CODES)] : CODES, points, amounts, known: draw.pick([0.4, 0.8, 1]) };
}

/** Around a town, or abroad on the date line. */
function drawPoint(draw: Draw, spread: number): Place {
  const around = () => (draw.fraction() - 0.5) * spread;
  if (draw.chance(0.2)) {
    const lon = 180 + around();
    return { country: "FJ", lat: -17 + around(), lon: lon > 180 ? lon - 360 : lon };
  }
  const [lat, lon] = draw.pick([
    [33.5, -7.6],
    [31.6, -8],
  ] as const);
  return { region: draw.pick(REGIONS), lat: lat + around(), lon: lon + around() };
}

/** Round ones, ones in cents, none at all, and ones that no unit divides. */
function drawAmount(draw: Draw): number {
  const size = 10 ** (3 + 6 * draw.fraction());
  return draw.pick([0, Math.round(size / 1_000) * 1_000, Math.round(size), Math.round(size) / 100, size]);
}

export function drawPlace(draw: Draw, { points }: Climate): Place {
  return draw.chance(0.8)
    ? draw.pick(points)
    : draw.pick([{}, { country: "FR" }, { region: "MA-06" }, { province: "MA-CAS" }]);
}
