/// <reference path="../json.d.ts" />
import chamberTable from "../../../data/ma_chambers.json" with { type: "json" };
import regionTable from "../../../data/ma_regions.json" with { type: "json" };
import { foldedWords, type Chamber } from "../../reference/index.js";
import { rowsOf } from "../table.js";

type ChamberRow = readonly [id: string, kind: Chamber["kind"], region: string | null, fr: string, ar: string];
type RegionRow = readonly [code: string, hcp: string, fr: string, ar: string, en: string, capital: string];

const regionColumns = ["code", "hcp", "fr", "ar", "en", "capital"];
const regionNames = new Map(
  rowsOf<RegionRow>(regionTable, regionColumns).map(([code, , fr, , en]) => [code, { fr, en }]),
);

/** The twelve regional chambers of commerce, industry and services (CCIS), in the order of the regions, and their federation. */
export const chambers: readonly Chamber[] = rowsOf<ChamberRow>(chamberTable, ["id", "kind", "region", "fr", "ar"]).map(
  chamberOf,
);

function chamberOf([code, kind, region, fr, ar]: ChamberRow): Chamber {
  const name = regionNames.get(region ?? "");
  if (region === null || name === undefined) {
    const en = "Federation of Moroccan Chambers of Commerce, Industry and Services";
    return { id: "federation", aliases: [code], kind, labels: { fr, ar, en } };
  }
  const en = `Chamber of Commerce, Industry and Services of ${name.en}`;
  return { id: foldedWords(name.fr).join("-"), aliases: [code, region], kind, region, labels: { fr, ar, en } };
}
