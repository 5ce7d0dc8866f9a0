import Table from "cli-table3";
import {
  renderNearMiss,
  renderSources,
  type Mobilisation,
  type NearMiss,
  type NeedNearMisses,
} from "@wasl/matcher/mobilise";
import {
  excerpt,
  mobilisationTables,
  mobilisationWording,
  onOneLine,
  type NamedTable,
  type RankingContext,
} from "../files/index.js";

/** Rows of a table on a terminal; a file has them all. */
const SHOWN_ROWS = 20;

/** Near misses of a need on a terminal. */
const SHOWN_FIRMS = 5;

/** Longest text in a cell, in characters. */
const CELL_CHARACTERS = 45;

/** Near misses for a person at a terminal: need by need with what would do, then by gap and region, then what certificates unlock. */
export function mobilisationText(found: Mobilisation, context: RankingContext): string {
  const say = mobilisationWording(context.language);
  const needs = found.needs.filter(({ nearMisses }) => nearMisses.length > 0);
  if (needs.length === 0) return say.nobody;
  const { groups, leverage } = mobilisationTables(found, context);
  const cut = needs.some((need) => need.cut.length > 0) ? [say.cut] : [];
  return [
    ...needs.flatMap((need) => needLines(need, context)),
    ...cut,
    ...sourceLines(needs.flatMap(firstOf), context),
    ...tableLines(groups, context),
    ...(leverage.rows.length > 1 ? tableLines(leverage, context) : []),
    "",
  ].join("\n");
}

const firstOf = ({ nearMisses }: NeedNearMisses) => nearMisses.slice(0, SHOWN_FIRMS);

/** Of each programme once, what is not confirmed of it and where it stands. */
function sourceLines(nearMisses: readonly NearMiss[], context: RankingContext): string[] {
  const names = new Set(nearMisses.flatMap(({ programmes }) => programmes.map(({ name }) => name)));
  if (names.size === 0) return [];
  const lines = [...names].map((name) => `  ${onOneLine([`${name}.`, ...renderSources(name, context)].join(" "))}`);
  return ["", mobilisationWording(context.language).programmes, ...lines];
}

function needLines(found: NeedNearMisses, context: RankingContext): string[] {
  const title = context.needs.get(found.needId)?.need.title ?? "";
  const further = found.nearMisses.length - SHOWN_FIRMS;
  return [
    `\n${onOneLine(`${found.needId} · ${title}`)}`,
    ...firstOf(found).flatMap((nearMiss) => {
      const name = context.register.get(nearMiss.supplierId)?.supplier.name ?? "";
      const sentences = renderNearMiss(nearMiss, context, { sources: false });
      return [
        `  ${onOneLine(`${name} [${nearMiss.supplierId}]`)}`,
        ...sentences.map((sentence) => `     ${onOneLine(sentence)}`),
      ];
    }),
    ...(further > 0 ? [`  ${mobilisationWording(context.language).further(further)}`] : []),
  ];
}

function tableLines({ name, rows }: NamedTable, { language }: RankingContext): string[] {
  const [head = [], ...body] = rows;
  const shown = (cell: (typeof head)[number]) =>
    typeof cell === "number" ? cell : excerpt(onOneLine(cell ?? ""), CELL_CHARACTERS);
  const table = new Table({ style: { head: [], border: [] }, head: head.map(String) });
  for (const row of body.slice(0, SHOWN_ROWS)) table.push(row.map(shown));
  const further = body.length - SHOWN_ROWS;
  return ["", name, table.toString(), ...(further > 0 ? [mobilisationWording(language).further(further)] : [])];
}
