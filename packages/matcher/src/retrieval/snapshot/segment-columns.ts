import * as z from "zod";
import { serviceAreaSchema } from "../../domain/index.js";
import type { AmountColumn } from "../columns/amount-column.js";
import type { Unit } from "../columns/amounts.js";
import type { Codes } from "../columns/narrow.js";
import { PackedRows } from "../columns/packed-rows.js";
import {
  columnsOfDossiers,
  describeDossiers,
  DOSSIERS,
  dossiersDescriptionSchema,
  dossiersFrom,
} from "./dossier-columns.js";
import { forestOver } from "../forest/forest.js";
import { placeTreeOver } from "../places/place-tree.js";
import { ROW_FIELDS, type RowField, type Segment } from "../supplier-index/segment.js";
import type { Columns } from "./layout.js";

const unit = z.object({ multiplier: z.number(), divisor: z.number() });
const wordLists = z.object({ words: z.array(z.string()), lists: z.array(z.array(z.int())) });
const field = z.object({ word: z.int(), shift: z.int(), mask: z.int() });

/** What a snapshot says of a segment besides its columns. */
export const segmentDescriptionSchema = z.object({
  size: z.int().min(0),
  taxonomy: z.string(),
  activities: z.array(z.string()),
  placeWords: z.array(z.string()),
  reaches: z.array(z.object({ area: serviceAreaSchema, regions: z.array(z.string()) })),
  certificationLists: wordLists,
  languageLists: wordLists,
  marketLists: wordLists,
  stride: z.int().min(1),
  fields: z.record(z.enum(ROW_FIELDS), field),
  idWidth: z.int().min(0),
  nameWidth: z.int().min(0),
  turnover: unit,
  freeCapacityUnit: unit,
  exportShareUnit: unit,
  dossiers: dossiersDescriptionSchema.optional(),
});

export type SegmentDescription = z.infer<typeof segmentDescriptionSchema>;

export function describeSegment(segment: Segment): SegmentDescription {
  const { size, taxonomy, activities, places, reaches, rows, turnover } = segment;
  const { certificationLists, languageLists, marketLists } = segment;
  // The schema speaks of arrays that may be changed, since it reads new ones.
  return {
    size,
    taxonomy,
    activities,
    placeWords: places.words,
    reaches,
    certificationLists,
    languageLists,
    marketLists,
    stride: rows.stride,
    // In one order, so that what is read and written again is the same.
    fields: Object.fromEntries(ROW_FIELDS.map((name) => [name, rows.fields[name]])),
    idWidth: segment.ids.width,
    nameWidth: segment.names.width,
    turnover,
    freeCapacityUnit: segment.freeCapacity.unit,
    exportShareUnit: segment.exportShare.unit,
    ...(segment.dossiers && { dossiers: describeDossiers(segment.dossiers) }),
  } as SegmentDescription;
}

export function columnsOf(segment: Segment): Columns {
  const { places, placeTree, forest } = segment;
  return {
    principalStarts: segment.principalStarts,
    placeLat: places.lat,
    placeLon: places.lon,
    placeParts: places.parts,
    cellLat: placeTree.lat,
    cellLon: placeTree.lon,
    cellRadiusKm: placeTree.radiusKm,
    rows: segment.rows.words,
    exactTurnover: segment.exactTurnover,
    ...amountColumns("freeCapacity", segment.freeCapacity),
    ...amountColumns("exportShare", segment.exportShare),
    moreRows: segment.moreRows,
    moreEnds: segment.moreEnds,
    moreActivities: segment.moreActivities,
    secondaryRows: segment.secondaryRows,
    nodes: forest.words,
    roots: forest.roots,
    idBytes: segment.ids.bytes,
    idEnds: segment.ids.ends,
    nameBytes: segment.names.bytes,
    nameEnds: segment.names.ends,
    ...(segment.dossiers && columnsOfDossiers(segment.dossiers)),
  };
}

function amountColumns(name: string, { codes, exact }: AmountColumn): Columns {
  return { [name]: codes, [`${name}Exact`]: exact };
}

const TEXT_COLUMNS: ReadonlySet<string> = new Set(["idBytes", "idEnds", "nameBytes", "nameEnds"]);

/** Bytes of the columns that hold text, and of all others. */
export function memoryOf(segment: Segment): { readonly structure: number; readonly text: number } {
  let [structure, text] = [0, 0];
  for (const [name, { byteLength }] of Object.entries(columnsOf(segment))) {
    if (TEXT_COLUMNS.has(name) || name.startsWith(DOSSIERS)) text += byteLength;
    else structure += byteLength;
  }
  return { structure, text };
}

export function segmentFrom(description: SegmentDescription, columns: Columns): Segment {
  const { placeWords, stride, fields, idWidth, nameWidth, freeCapacityUnit, exportShareUnit, dossiers, ...same } =
    description;
  const u32 = (name: string) => columns[name] as Uint32Array<ArrayBuffer>;
  const f32 = (name: string) => columns[name] as Float32Array;
  const f64 = (name: string) => columns[name] as Float64Array;
  const amounts = (name: string, unit: Unit): AmountColumn => ({
    unit,
    codes: columns[name] as Codes,
    exact: f64(`${name}Exact`),
  });
  const places = { lat: f64("placeLat"), lon: f64("placeLon"), parts: u32("placeParts"), words: placeWords };
  return {
    ...same,
    principalStarts: u32("principalStarts"),
    places,
    placeTree: placeTreeOver(places.lat.length, f32("cellLat"), f32("cellLon"), f32("cellRadiusKm")),
    rows: new PackedRows<RowField>(u32("rows"), stride, fields),
    exactTurnover: f64("exactTurnover"),
    freeCapacity: amounts("freeCapacity", freeCapacityUnit),
    exportShare: amounts("exportShare", exportShareUnit),
    moreRows: u32("moreRows"),
    moreEnds: u32("moreEnds"),
    moreActivities: columns["moreActivities"] as Codes,
    secondaryRows: u32("secondaryRows"),
    forest: forestOver(u32("nodes"), u32("roots")),
    ids: { bytes: columns["idBytes"] as Uint8Array, ends: u32("idEnds"), width: idWidth },
    names: { bytes: columns["nameBytes"] as Uint8Array, ends: u32("nameEnds"), width: nameWidth },
    ...(dossiers && { dossiers: dossiersFrom(dossiers, columns) }),
  };
}
