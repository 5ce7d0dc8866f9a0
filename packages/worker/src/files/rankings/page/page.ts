import { html, type Html } from "@wasl/fixtures";
import { colonIn } from "@wasl/matcher";
import type { RankingContext, ShownRanking } from "../context.js";
import type { IntroductionView, NeedView } from "../need-view.js";
import { numberFormats, type NumberFormats } from "../number-formats.js";
import { wordingOf, type Wording } from "../wording.js";
import { stillPage } from "../../still-page.js";
import { style } from "./style.js";

interface Words extends NumberFormats {
  readonly say: Wording;
  readonly colon: string;
}

/** The rankings as one page that holds all it needs: no script, nothing loaded from elsewhere. */
export function rankingPage(
  rankings: readonly ShownRanking[],
  views: readonly NeedView[],
  context: RankingContext,
): string {
  const words = { ...numberFormats(context), say: wordingOf(context.language), colon: colonIn(context.language) };
  const title = context.title ?? words.say.title;
  const stamp = rankings[0]?.profile;
  const body = html`<header>
      <h1>${title}</h1>
      ${stamp && html`<p class="quiet">${words.say.profile}${words.colon}<bdi>${stamp.id} v${stamp.version}</bdi> (${stamp.hash.slice(0, 12)})</p>`}
    </header>
    ${contents(views, words)}
    <main>${views.map((view, index) => needSection(view, index, words))}</main>`;
  return stillPage({
    language: context.language,
    direction: context.language === "ar" ? "rtl" : "ltr",
    title,
    style,
    body,
  });
}

function contents(views: readonly NeedView[], words: Words): Html {
  const entries = views.map(
    (view, index) =>
      html`<li>
        <a href="#need-${index + 1}"><bdi>${view.title}</bdi></a>
      </li>`,
  );
  return html`<nav aria-label="${words.say.needs}">
    <ol>
      ${entries}
    </ol>
  </nav>`;
}

function needSection(view: NeedView, index: number, words: Words): Html {
  const heading = `need-${index + 1}`;
  return html`<article aria-labelledby="${heading}">
    <h2 id="${heading}"><bdi>${view.title}</bdi></h2>
    <dl class="facts">
      ${fact(words.say.needId, view.id)} ${fact(words.say.buyer, view.buyer)} ${fact(words.say.place, view.place)}
      ${view.annualValue === undefined ? undefined : fact(words.say.annualValue, words.money(view.annualValue))}
      ${view.eligible === undefined ? undefined : fact(words.say.eligible, words.number(view.eligible))}
    </dl>
    ${view.note && html`<p class="quiet">${view.note}</p>`}
    ${view.introductions.length === 0 ? html`<p>${words.say.nobody}</p>` : introductionTable(view, words)}
    ${view.excluded.length === 0 ? undefined : excludedList(view, words)}
  </article>`;
}

function fact(label: string, value: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

function introductionTable(view: NeedView, words: Words): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="number">${words.say.rank}</th>
        <th scope="col">${words.say.firm}</th>
        <th scope="col" class="number">${words.say.score}</th>
        <th scope="col">${words.say.reasons}</th>
      </tr>
    </thead>
    <tbody>
      ${view.introductions.map((firm) => introductionRow(firm, words))}
    </tbody>
  </table>`;
}

function introductionRow(firm: IntroductionView, words: Words): Html {
  const details = [firm.category, firm.place, firm.supplierId].filter((detail) => detail !== "");
  return html`<tr>
    <td class="number">${firm.rank}</td>
    <th scope="row">
      <bdi>${firm.name}</bdi>
      ${details.map((detail) => html`<div class="quiet"><bdi>${detail}</bdi></div>`)}
      ${firm.toVerify.length === 0 ? undefined : html`<span class="quiet flag">${words.say.verifyFlag}</span>`}
    </th>
    <td class="number">${words.score(firm.score)} ${bar(firm, words)}</td>
    <td>
      <ul class="reasons">
        ${firm.reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>
    </td>
  </tr>`;
}

/** The contributions side by side; the full width is a score of 1. Read out as text, so that nothing is told by colour alone. */
function bar(firm: IntroductionView, words: Words): Html {
  const told = firm.parts.map(({ label, shown }) => `${label} ${words.score(shown)}`).join(", ");
  const spans = firm.parts.map(({ id, label, contribution, shown }) => {
    const width = (Math.min(1, Math.max(0, contribution)) * 100).toFixed(1);
    return html`<span class="${id}" style="inline-size:${width}%" title="${label} ${words.score(shown)}"></span>`;
  });
  return html`<div class="bar" role="img" aria-label="${told}">${spans}</div>`;
}

function excludedList(view: NeedView, words: Words): Html {
  const entries = view.excluded.map(({ label, count }) => html`<li>${label}${words.colon}${words.number(count)}</li>`);
  return html`<h3 class="quiet">${words.say.excluded}</h3>
    <ul class="excluded">
      ${entries}
    </ul>`;
}
