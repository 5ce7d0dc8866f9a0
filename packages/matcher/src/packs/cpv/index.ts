// What does Wasl need to know to match public contracts, in any country?
/// <reference path="../json.d.ts" />
import cpvTable from "../../../data/cpv_2008.json" with { type: "json" };
import { coordinateGazetteer, taxonomyFromRows, type CountryPack, type Taxonomy } from "../../reference/index.js";
import { rowsOf } from "../table.js";

type Row = readonly [code: string, level: string, parent: string | null, fr: string, en: string];

/** What the first 2, 3, … 8 digits of a code name. */
const LEVELS = ["division", "group", "class", "category", "subcategory", "7-digit subcategory", "8-digit subcategory"];

/** The level of a code, which is written with zeros after its last meaningful digit. */
function levelOf(code: string): string {
  const digits = Math.max(2, code.replace(/0+$/, "").length);
  return LEVELS[digits - 2] ?? "";
}

/**
 * CPV 2008, the European vocabulary of public contracts: 45 divisions, 272 groups, 1,002 classes, 2,379 categories and 5,756
 * subcategories on three levels. Codes have 8 digits; a check digit after a hyphen is dropped.
 */
const cpv2008: Taxonomy = taxonomyFromRows({
  id: "cpv2008",
  levels: LEVELS,
  rows: rowsOf<Row>(cpvTable, ["code", "level", "parent", "fr", "en"]).map(([code, , parent, fr, en]) => ({
    code,
    level: levelOf(code),
    ...(parent === null ? {} : { parent }),
    labels: { fr, en },
  })),
  canonical: (code) => code.trim().replace(/-\d$/, ""),
});

/** Where the contracts are and in what they are paid. */
export interface CpvPackOptions {
  /** ISO 3166-1 alpha-2 of places that name no country. */
  readonly country: string;
  /** ISO 4217 of amounts that name no currency. */
  readonly currency: string;
}

/** A pack of CPV codes and of places that come with coordinates. It knows no chambers, size classes or programmes. */
export function createCpvPack({ country, currency }: CpvPackOptions): CountryPack {
  return {
    id: "cpv",
    country,
    currency,
    taxonomy: cpv2008,
    gazetteer: coordinateGazetteer(country),
    chambers: [],
    sizeClasses: [],
    firmCategories: [],
    legalForms: [],
    programmes: [],
  };
}

/** CPV for France: places without a country are French, amounts without a currency are in euros. */
export const cpv: CountryPack = createCpvPack({ country: "FR", currency: "EUR" });
