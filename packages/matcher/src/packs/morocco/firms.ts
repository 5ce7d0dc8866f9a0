/// <reference path="../json.d.ts" />
import categoryTable from "../../../data/ma_firm_categories.json" with { type: "json" };
import legalFormTable from "../../../data/ma_legal_forms.json" with { type: "json" };
import sizeTable from "../../../data/ma_size_classes.json" with { type: "json" };
import type { FirmCategoryEntry, LegalForm, SizeClass } from "../../reference/index.js";
import { labelsOf } from "../labels.js";
import { rowsOf } from "../table.js";

type CategoryRow = readonly [code: string, kind: string, fr: string, ar: string, en: string, source: string];
type LegalFormRow = readonly [code: string, person: string, fr: string, basis: string];
type SizeRow = readonly [
  framework: string,
  category: string,
  label: string,
  above: number | null,
  upTo: number | null,
  headcount: number | null,
  otherTest: string | null,
  period: string | null,
  source: string,
  verified: boolean,
  note: string | null,
];

const sizeColumns = "framework category label above upTo headcount otherTest period source verified note".split(" ");

/** Limits on turnover (MAD a year) and headcount; frameworks disagree, so each class names its own. */
export const sizeClasses: readonly SizeClass[] = rowsOf<SizeRow>(sizeTable, sizeColumns).map(
  ([framework, category, label, above, upTo, headcount, otherTest, period, source, verified, note]) => ({
    framework,
    category,
    label,
    ...(above === null ? {} : { turnoverAbove: above }),
    ...(upTo === null ? {} : { turnoverUpTo: upTo }),
    ...(headcount === null ? {} : { headcountUpTo: headcount }),
    ...(otherTest === null ? {} : { otherTest }),
    ...(period === null ? {} : { period }),
    source,
    verified,
    ...(note === null ? {} : { note }),
  }),
);

/** Auto-entrepreneur, natural and legal person, the size classes, labels. */
export const firmCategories: readonly FirmCategoryEntry[] = rowsOf<CategoryRow>(categoryTable, [
  "code",
  "kind",
  "fr",
  "ar",
  "en",
  "source",
]).map(([code, kind, fr, ar, en, source]) => ({ code, labels: labelsOf(fr, ar, en), kind, source }));

/** Legal forms of firms, with the law each rests on. */
export const legalForms: readonly LegalForm[] = rowsOf<LegalFormRow>(legalFormTable, [
  "code",
  "person",
  "fr",
  "basis",
]).map(([code, person, fr, legalBasis]) => ({ code, labels: { fr }, person, legalBasis }));
