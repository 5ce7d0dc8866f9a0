import { needColumns, supplierColumns, type Column } from "../../src/files/index.js";
import { taxonomyColumns } from "../../src/files/columns/taxonomy-columns.js";
import type { Kind } from "./reading.js";

/** The columns of each kind of table. */
export const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  needs: needColumns,
  suppliers: supplierColumns,
  taxonomy: taxonomyColumns,
};

/** Names that reach beyond an object where they are used without care. */
export const REACHING = [
  "__proto__",
  "constructor",
  "prototype",
  "constructor.prototype",
  "__proto__.polluted",
  "toString",
];

/** Numbers, or nearly, as files hold them. */
export const NUMBERS =
  "0 -0 1 -1 12 1e5 1E+308 1e309 -1e309 9007199254740993 0x10 0b1 1_000 1,5 1.250 1.250.000 12,34,56 NaN Infinity ١٢ ٣٫٥ 99999999999999999999999999 .5 5. 25% 125 %".split(
    " ",
  );

/** What else stands in cells and values: days, codes, places, lists, scripts, and signs that mean something to some program. */
export const WORDS = [
  ..."4321 43.21 A 01 nma2010 MA-06 MA-TNG Tanger Casablanca طنجة EUR MAD oui non نعم none aucun TPE AE radius".split(
    " ",
  ),
  ..."2026-03-31 31/03/2026 31/02/2026 0000-00-00 9999-99-99T99:99Z 46112".split(" "),
  ..."iso-9001 a|b a;b a,b MA-06:12|MA-04:3 MA-06: :3 ||| ;;; 001561191000066".split(" "),
  ...["=1+1", "@SUM(A1)", "+212600000000", "-1", '=HYPERLINK("http://x")', "<script>", "&lt;", "${x}", "{{x}}", "%s%n"],
  ...[
    "'; DROP TABLE x; --",
    "../../x",
    "\u202eabc",
    "\u001b[31m",
    "\u0000",
    "\ufeff",
    "\u2028",
    "e\u0301",
    "🂡",
    "\ud800",
  ],
];

/** What separates and encloses in text files. */
export const MARKS = ['"', '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", "sep=;", "\\", "'", " ", "\u00a0"];
