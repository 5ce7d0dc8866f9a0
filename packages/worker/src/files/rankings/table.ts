import type { NeedView } from "./need-view.js";
import { neutralText } from "./neutral-text.js";
import type { Wording } from "./wording.js";

/** A cell of an export: text, which is kept from being a formula, or a number. */
export type ExportCell = string | number | undefined;

/** The introductions as a table: one row each, and one for a need that nobody can serve. */
export function introductionRows(views: readonly NeedView[], wording: Wording): ExportCell[][] {
  const parts = partColumns(views);
  const header = [
    wording.needId,
    wording.need,
    wording.buyer,
    wording.rank,
    wording.firmId,
    wording.firm,
    wording.category,
    wording.place,
    wording.score,
    ...parts.map(({ label }) => label),
    wording.reasons,
    wording.toVerify,
  ];
  return [header, ...views.flatMap((view) => rowsOfNeed(view, parts, wording))].map((row) => row.map(safeCell));
}

/** The needs as a table: how many firms could serve each, and what kept the others out. */
export function needRows(views: readonly NeedView[], wording: Wording): ExportCell[][] {
  const labels = [...new Set(views.flatMap(({ excluded }) => excluded.map(({ label }) => label)))];
  const header = [
    wording.needId,
    wording.need,
    wording.buyer,
    wording.place,
    wording.annualValue,
    wording.eligible,
    ...labels,
  ];
  const rows = views.map((view) => [
    view.id,
    view.title,
    view.buyer,
    view.place,
    view.annualValue,
    view.eligible,
    ...labels.map((label) => view.excluded.find((entry) => entry.label === label)?.count ?? noCount(view)),
  ]);
  return [header, ...rows].map((row) => row.map(safeCell));
}

/** A constraint that no firm violates counts 0, unless the counts are not known. */
function noCount({ eligible }: NeedView): number | undefined {
  return eligible === undefined ? undefined : 0;
}

type PartColumn = NeedView["introductions"][number]["parts"][number];

function partColumns(views: readonly NeedView[]): Pick<PartColumn, "id" | "label">[] {
  const parts = views.flatMap(({ introductions }) => introductions.flatMap((introduction) => introduction.parts));
  return [...new Map(parts.map(({ id, label }) => [id, { id, label }])).values()];
}

function rowsOfNeed(view: NeedView, parts: readonly Pick<PartColumn, "id">[], wording: Wording): ExportCell[][] {
  const need = [view.id, view.title, view.buyer];
  const blanks = parts.map(() => undefined);
  if (view.introductions.length === 0) return [[...need, ...Array<undefined>(6), ...blanks, wording.nobody, undefined]];
  return view.introductions.map((firm) => [
    ...need,
    firm.rank,
    firm.supplierId,
    firm.name,
    firm.category,
    firm.place,
    firm.score,
    ...parts.map(({ id }) => firm.parts.find((part) => part.id === id)?.contribution),
    firm.reasons.join(" "),
    firm.toVerify.join(" | "),
  ]);
}

function safeCell(cell: ExportCell): ExportCell {
  return typeof cell === "string" ? neutralText(cell) : cell;
}
