import { html, type Html } from "@wasl/fixtures";
import { colonIn } from "@wasl/matcher";
import type { Mobilisation } from "@wasl/matcher/mobilise";
import type { RankingContext } from "../rankings/context.js";
import type { NamedTable } from "../rankings/named-table.js";
import { numberFormats, type NumberFormats } from "../rankings/number-formats.js";
import { stillPage } from "../still-page.js";
import { style } from "../rankings/page/style.js";
import type { ExportCell } from "../rankings/table.js";
import { mobilisationTables } from "./tables.js";
import { mobilisationWording } from "./wording.js";

/** Near misses, groups and curves as one page that holds all it needs: no script, nothing loaded from elsewhere. */
export function mobilisationPage(mobilisation: Mobilisation, context: RankingContext): string {
  const say = mobilisationWording(context.language);
  const { leverage, groups, nearMisses } = mobilisationTables(mobilisation, context);
  const { id, version, hash } = mobilisation.profile;
  const formats = numberFormats(context);
  const body = html`<header>
      <h1>${say.title}</h1>
      <p class="quiet">${say.profile}${colonIn(context.language)}<bdi>${id} v${version}</bdi> (${hash.slice(0, 12)})</p>
    </header>
    <main>
      ${nearMisses.rows.length > 1 ? undefined : html`<p>${say.nobody}</p>`}
      ${[leverage, groups, nearMisses].map((table, i) => section(table, i, formats))}
    </main>`;
  return stillPage({
    language: context.language,
    direction: context.language === "ar" ? "rtl" : "ltr",
    title: say.title,
    style,
    body,
  });
}

function section({ name, rows }: NamedTable, index: number, formats: NumberFormats): Html {
  const [headings = [], ...body] = rows;
  const heading = `part-${index + 1}`;
  const isNumber = headings.map((_, column) => body.some((row) => typeof row[column] === "number"));
  const head = headings.map(
    (cell, column) => html`<th scope="col" class="${isNumber[column] ? "number" : ""}">${cell}</th>`,
  );
  return html`<article aria-labelledby="${heading}">
    <h2 id="${heading}">${name}</h2>
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => tableCell(cell, formats))}
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`;
}

/** Scores are the only numbers that are not whole. */
function tableCell(cell: ExportCell, { number, score }: NumberFormats): Html {
  if (typeof cell !== "number") return html`<td><bdi>${cell ?? ""}</bdi></td>`;
  return html`<td class="number">${Number.isInteger(cell) ? number(cell) : score(cell)}</td>`;
}
