/// <reference path="../json.d.ts" />
import programmeTable from "../../../data/ma_support_programmes.json" with { type: "json" };
import termTable from "../../../data/ma_programme_terms.json" with { type: "json" };
import type {
  ProgrammeCondition,
  ProgrammeSupport,
  ProgrammeTerms,
  SupportProgramme,
  UnverifiedPart,
} from "../../reference/index.js";
import { labelsOf } from "../labels.js";
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

type TermRow = readonly [
  name: string,
  operator: readonly [fr: string, ar: string, en: string],
  ended: number | null,
  supports: readonly (readonly [ProgrammeSupport["gap"], ProgrammeSupport["by"], says: string])[],
  conditions: readonly ProgrammeCondition[],
  unverified: readonly (readonly [UnverifiedPart["about"], says: string])[],
];

const termColumns = ["name", "operator", "ended", "supports", "conditions", "unverified"];

/** By name of the programme: what its row says, put into fields by us; each quotes the words it was read from. */
const terms: ReadonlyMap<string, ProgrammeTerms> = new Map(
  rowsOf<TermRow>(termTable, termColumns).map(([name, operator, ended, supports, conditions, unverified]) => [
    name,
    {
      operator: labelsOf(...operator),
      ...(ended === null ? {} : { ended }),
      supports: supports.map(([gap, by, says]) => ({ gap, by, says })),
      conditions,
      unverified: unverified.map(([about, says]) => ({ about, says })),
    },
  ]),
);

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
    ...(terms.has(name) ? { terms: terms.get(name)! } : {}),
  }),
);
