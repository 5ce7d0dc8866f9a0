/// <reference path="../json.d.ts" />
import aliasTable from "../../../data/ma_place_aliases.json" with { type: "json" };
import centroidTable from "../../../data/ma_centroids_odbl.json" with { type: "json" };
import communeTable from "../../../data/ma_communes.json" with { type: "json" };
import provinceTable from "../../../data/ma_provinces.json" with { type: "json" };
import urbanCentreTable from "../../../data/ma_urban_centres.json" with { type: "json" };
import regionTable from "../../../data/ma_regions.json" with { type: "json" };
import {
  administrativeGazetteer,
  nameKey,
  type AdministrativeUnit,
  type Gazetteer,
  type PlaceAlias,
  type Point,
} from "../../reference/index.js";
import { labelsOf } from "../labels.js";
import { rowsOf } from "../table.js";
import { ownAliases } from "./own-aliases.js";
import { placeWords } from "./place-words.js";

type Degrees = number | null;
type RegionRow = readonly [code: string, hcp: string, fr: string, ar: string, en: string, capital: string];
type ProvinceRow = readonly [
  code: string,
  hcp: string,
  region: string,
  type: string,
  fr: string,
  ar: string,
  en: string,
  iso: string,
  seat: string,
  lat: Degrees,
  lon: Degrees,
];
type CommuneRow = readonly [
  code: string,
  type: "urban" | "rural" | "arrondissement",
  province: string,
  city: string | null,
  fr: string,
  ar: string | null,
  lat: Degrees,
  lon: Degrees,
];
type AliasRow = readonly [alias: string, target: string, source: "curated" | "district" | "geonames"];

const regionRows = rowsOf<RegionRow>(regionTable, ["code", "hcp", "fr", "ar", "en", "capital"]);
const provinceColumns = ["code", "hcp", "region", "type", "fr", "ar", "en", "iso", "seat", "lat", "lon"];
const provinceRows = rowsOf<ProvinceRow>(provinceTable, provinceColumns);
const communeRows = rowsOf<CommuneRow>(communeTable, ["code", "type", "province", "city", "fr", "ar", "lat", "lon"]);
const aliasRows = rowsOf<AliasRow>(aliasTable, ["alias", "target", "source"]);
const urbanCentreRows = rowsOf<readonly [code: string, commune: string]>(urbanCentreTable, ["code", "commune"]);
const centroids = rowsOf<readonly [province: string, lat: number, lon: number]>(centroidTable, [
  "province",
  "lat",
  "lon",
]);

const centroidOf = new Map(centroids.map(([province, lat, lon]) => [province, { lat, lon }]));
const communePoints = new Map(communeRows.map(([code, , , , , , lat, lon]) => [code, pointOf(lat, lon)]));
const seatPoints = new Map(provinceRows.map((row) => [row[0], pointOf(row[9], row[10]) ?? centroidOf.get(row[0])]));
const regionOf = new Map(provinceRows.map(([code, , region]) => [code, region]));

function pointOf(lat: Degrees, lon: Degrees): Point | undefined {
  return lat === null || lon === null ? undefined : { lat, lon };
}

function unitWith(unit: Omit<AdministrativeUnit, "point">, point: Point | undefined): AdministrativeUnit {
  return point ? { ...unit, point } : unit;
}

/** A region stands where its capital does. */
function regionUnit([code, , fr, ar, en, capital]: RegionRow): AdministrativeUnit {
  const unit = { code, kind: "region", type: "region", region: code, labels: { fr, ar, en } } as const;
  return unitWith(unit, communePoints.get(capital));
}

/** A province stands where its seat does: firms are in the towns, and a centroid can lie in the desert. */
function provinceUnit([code, , region, type, fr, ar, en]: ProvinceRow): AdministrativeUnit {
  return unitWith(
    { code, kind: "province", type, region, province: code, labels: { fr, ar, en } },
    seatPoints.get(code),
  );
}

/** A commune without a coordinate stands where its city does, else at the seat of its province. */
function communeUnit([code, type, province, city, fr, ar, lat, lon]: CommuneRow): AdministrativeUnit {
  const unit = {
    code,
    kind: "commune",
    type: type === "arrondissement" ? type : "commune",
    region: regionOf.get(province) ?? "",
    province,
    ...(city === null ? {} : { city }),
    labels: labelsOf(fr, ar, null),
  } as const;
  return unitWith(unit, pointOf(lat, lon) ?? communePoints.get(city ?? "") ?? seatPoints.get(province));
}

function aliasOf([name, target, source]: AliasRow): PlaceAlias {
  return { name, target, rank: source === "geonames" ? 1 : 0 };
}

const communeNames = new Map(communeRows.map(([code, , , , fr]) => [code, fr]));

/** The English and the ISO name of a province; they name its seat too where the two share their French name. */
function provinceAliases([code, , , , fr, , en, iso, seat]: ProvinceRow): PlaceAlias[] {
  const targets = nameKey(communeNames.get(seat) ?? "") === nameKey(fr) ? [code, seat] : [code];
  return targets.flatMap((target) => [en, iso].map((name) => ({ name, target, rank: 0 as const })));
}

/** 12 regions, 75 provinces and prefectures, 1,503 communes and the 41 arrondissements of six cities. */
export const places: Gazetteer = administrativeGazetteer({
  country: "MA",
  units: [...regionRows.map(regionUnit), ...provinceRows.map(provinceUnit), ...communeRows.map(communeUnit)],
  aliases: [...provinceRows.flatMap(provinceAliases), ...aliasRows.map(aliasOf), ...ownAliases],
  otherCodes: [...[...regionRows, ...provinceRows].map(([code, hcp]) => [hcp, code] as const), ...urbanCentreRows],
  seats: new Map(provinceRows.map((row) => [row[8], row[0]])),
  words: placeWords,
  bounds: { south: 20.5, north: 36.2, west: -17.5, east: -0.8 },
});
