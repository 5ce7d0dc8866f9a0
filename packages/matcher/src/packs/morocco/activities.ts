/// <reference path="../json.d.ts" />
import nma from "../../../data/nma_2010.json" with { type: "json" };
import { taxonomyFromRows, type Taxonomy } from "../../reference/index.js";
import { labelsOf } from "../labels.js";
import { rowsOf } from "../table.js";

type Row = readonly [
  code: string,
  level: string,
  parent: string | null,
  fr: string,
  en: string | null,
  ar: string | null,
];

/** NMA 2010, Morocco's nomenclature of activities: 21 sections, 88 divisions, 274 groups, 650 classes. */
export const nma2010: Taxonomy = taxonomyFromRows({
  id: "nma2010",
  levels: ["section", "division", "group", "class"],
  rows: rowsOf<Row>(nma, ["code", "level", "parent", "fr", "en", "ar"]).map(([code, level, parent, fr, en, ar]) => ({
    code,
    level,
    ...(parent === null ? {} : { parent }),
    labels: labelsOf(fr, ar, en),
  })),
  canonical: (code) => code.replace(/[.\s]/g, "").toUpperCase(),
});
