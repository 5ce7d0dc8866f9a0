/// <reference path="../json.d.ts" />
import programmeTable from "../../../data/ma_support_programmes.json" with { type: "json" };
import type { SupportProgramme } from "../../reference/index.js";
import { rowsOf } from "../table.js";

type Row = readonly [
  name: string,
  operator: string,
  period: string,
  target: string,
  gives: string,
  sources: readonly string[],
  verified: boolean,
  note: string | null,
];

const columns = ["name", "operator", "period", "target", "gives", "sources", "verified", "note"];

/** Programmes that support small firms, past and present, as far as the sources read say. */
export const programmes: readonly SupportProgramme[] = rowsOf<Row>(programmeTable, columns).map(
  ([name, operator, period, target, gives, sources, verified, note]) => ({
    name,
    operator,
    period,
    target,
    gives,
    sources,
    verified,
    ...(note === null ? {} : { note }),
  }),
);
