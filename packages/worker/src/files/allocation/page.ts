import { html, type Html } from "@wasl/fixtures";
import { colonIn } from "@wasl/matcher";
import type { RankingContext } from "../rankings/context.js";
import { numberFormats } from "../rankings/number-formats.js";
import { stillPage } from "../still-page.js";
import { style } from "../rankings/page/style.js";
import { wordingOf } from "../rankings/wording.js";
import {
  exposureRows,
  summaryLines,
  viewAllocatedNeed,
  type AllocatedFirmView,
  type AllocatedNeedView,
  type WrittenAllocation,
} from "./allocation-view.js";
import { allocationWording } from "./wording.js";

/** An allocation as one page that holds all it needs: no script, nothing loaded from elsewhere. */
export function allocationPage(allocation: WrittenAllocation, context: RankingContext): string {
  const say = allocationWording(context.language);
  const title = context.title ?? say.title;
  const body = html`<header>
      <h1>${title}</h1>
      <p class="quiet">${say.run}${colonIn(context.language)}<bdi>${allocation.runId}</bdi></p>
    </header>
    <main>
      <ul>
        ${summaryLines(allocation, context).map((line) => html`<li>${line}</li>`)}
      </ul>
      ${exposureTable(allocation, context)}
      ${allocation.needs.map((need, i) => needSection(viewAllocatedNeed(need, context), i, context))}
    </main>`;
  return stillPage({
    language: context.language,
    direction: context.language === "ar" ? "rtl" : "ltr",
    title,
    style,
    body,
  });
}

function exposureTable(allocation: WrittenAllocation, context: RankingContext): Html {
  const say = allocationWording(context.language);
  const rows = exposureRows(allocation, context).map(
    ({ label, before, after, shown }) =>
      html`<tr>
        <th scope="row"><bdi>${label}</bdi></th>
        <td class="number">${shown(before)}</td>
        <td class="number">${shown(after)}</td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${say.measure}</th>
        <th scope="col" class="number">${say.before}</th>
        <th scope="col" class="number">${say.after}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function needSection(view: AllocatedNeedView, index: number, context: RankingContext): Html {
  const say = allocationWording(context.language);
  const heading = `need-${index + 1}`;
  return html`<article aria-labelledby="${heading}">
    <h2 id="${heading}"><bdi>${view.title}</bdi></h2>
    <p class="quiet"><bdi>${view.id}</bdi> · <bdi>${view.buyer}</bdi></p>
    ${view.introductions.length === 0 ? html`<p>${say.nobody}</p>` : firmTable(view.introductions, context)}
    ${view.whyFewer.map((line) => html`<p class="quiet">${line}</p>`)}
  </article>`;
}

function firmTable(firms: readonly AllocatedFirmView[], context: RankingContext): Html {
  const [say, words] = [allocationWording(context.language), wordingOf(context.language)];
  const { score } = numberFormats(context);
  const rows = firms.map(
    (firm) =>
      html`<tr>
        <td class="number">${firm.rank}</td>
        <th scope="row">
          <bdi>${firm.name}</bdi>
          <div class="quiet"><bdi>${firm.category}</bdi> <bdi>${firm.place}</bdi> <bdi>${firm.supplierId}</bdi></div>
        </th>
        <td class="number">${score(firm.score)}</td>
        <td>
          <ul class="reasons">
            ${firm.why.map((reason) => html`<li>${reason}</li>`)}
          </ul>
        </td>
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="number">${say.rank}</th>
        <th scope="col">${words.firm}</th>
        <th scope="col" class="number">${words.score}</th>
        <th scope="col">${say.why}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
