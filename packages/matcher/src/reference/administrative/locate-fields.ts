import type { PlaceResolution } from "../gazetteer.js";
import { ambiguous, elsewhere, labelOf, unknown, unresolved, withCode, type Asked, type PlaceMap } from "./describe.js";
import { bestFounded, interpretText, unitsThatFit } from "./interpret.js";
import type { Meaning } from "./name-index.js";
import { contains, type AdministrativeUnit } from "./unit.js";

/** The named fields of a place; empty when absent. */
export interface PlaceFields {
  readonly region: string;
  readonly province: string;
  readonly commune: string;
}

type Found = (unit: AdministrativeUnit) => PlaceResolution;
type Looked = { readonly unit?: AdministrativeUnit } | { readonly problem: PlaceResolution };

/** Resolves region, then province inside it, then commune inside both; undefined when all fields are empty. */
export function locateFields(fields: PlaceFields, map: PlaceMap, found: Found): PlaceResolution | undefined {
  const region = lookUp({ field: "region", value: fields.region }, "region", [], map);
  if ("problem" in region) return region.problem;
  const province = lookUp({ field: "province", value: fields.province }, "province", [region.unit], map);
  if ("problem" in province) return province.problem;
  const commune = lookUpCommune({ field: "commune", value: fields.commune }, [region.unit, province.unit], map);
  if ("problem" in commune) return commune.problem;
  const unit = commune.unit ?? province.unit ?? region.unit;
  return unit && found(unit);
}

/** A region or a province by code or name. */
function lookUp(
  asked: Asked,
  kind: "region" | "province",
  around: readonly (AdministrativeUnit | undefined)[],
  map: PlaceMap,
): Looked {
  if (asked.value === "") return {};
  const byCode = map.codes.get(asked.value);
  const meanings = byCode ? [{ unit: byCode, rank: 0 }] : map.names.meanings(asked.value);
  const ofKind = meanings.filter(({ unit }) => unit.kind === kind);
  const meant = ofKind.length > 0 || kind === "region" ? ofKind : provincesBySeat(meanings, map);
  if (meant.length === 0) return { problem: misplacedOrUnknown(asked, kind, meanings, map) };
  return decide(meant, asked, around, map);
}

/** `Tanger` stands for the prefecture of which it is the seat, Tanger-Assilah. */
function provincesBySeat(meanings: readonly Meaning[], map: PlaceMap): Meaning[] {
  return meanings.flatMap(({ unit, rank }) => {
    const province = map.units.get(map.seats.get(unit.code) ?? "");
    return province ? [{ unit: province, rank }] : [];
  });
}

function decide(
  meant: readonly Meaning[],
  asked: Asked,
  around: readonly (AdministrativeUnit | undefined)[],
  map: PlaceMap,
): Looked {
  const outer = around.filter((unit) => unit !== undefined);
  const inside = meant.filter(({ unit }) => outer.every((other) => contains(other, unit)));
  if (inside.length === 0) {
    const units = bestFounded(meant).map(({ unit }) => unit);
    return { problem: elsewhere(units, asked, `lie in ${outer.map(withCode).join(", ")}`, map) };
  }
  const units = unitsThatFit([inside]);
  return units.length === 1 ? { unit: units[0]! } : { problem: ambiguous(units, asked, map) };
}

function misplacedOrUnknown(
  asked: Asked,
  kind: AdministrativeUnit["kind"],
  meanings: readonly Meaning[],
  map: PlaceMap,
): PlaceResolution {
  const [meaning] = bestFounded(meanings);
  if (!meaning) return unknown(asked, map, kind);
  const { unit } = meaning;
  const region = kind === "region" ? map.units.get(unit.region) : undefined;
  const inRegion = region ? ` Its region is ${withCode(region)}.` : "";
  const message = `${asked.value} is ${labelOf(unit, map)} [${unit.code}], not a ${kind}: write it as ${unit.kind}.${inRegion}`;
  return { status: "contradictory", ...asked, message };
}

/** A commune by code or name, or a text that leads to one, such as `Aïn Sebaâ, Casablanca`. */
function lookUpCommune(asked: Asked, around: readonly (AdministrativeUnit | undefined)[], map: PlaceMap): Looked {
  if (asked.value === "") return {};
  const byCode = map.codes.get(asked.value);
  const meanings = byCode ? [{ unit: byCode, rank: 0 }] : map.names.meanings(asked.value);
  const communes = meanings.filter(({ unit }) => unit.kind === "commune");
  if (communes.length > 0) return decide(communes, asked, around, map);
  if (meanings.length > 0) return { problem: misplacedOrUnknown(asked, "commune", meanings, map) };
  return lookUpText(asked, around, map);
}

function lookUpText(asked: Asked, around: readonly (AdministrativeUnit | undefined)[], map: PlaceMap): Looked {
  const within = around.flatMap((unit) => (unit ? [{ text: withCode(unit), meanings: [{ unit, rank: 0 }] }] : []));
  const meant = interpretText(asked.value, map.names, map.words, within);
  const units = meant.kind === "units" ? meant.units : [];
  const communes = units.filter(({ kind }) => kind === "commune");
  if (communes.length === 1) return { unit: communes[0]! };
  if (communes.length > 1) return { problem: ambiguous(communes, asked, map) };
  const others = units.map((unit) => ({ unit, rank: 0 }));
  return {
    problem: others.length > 0 ? misplacedOrUnknown(asked, "commune", others, map) : unresolved(meant, asked, map),
  };
}
