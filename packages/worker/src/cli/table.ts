import Table from "cli-table3";
import type { Ranking } from "@wasl/matcher";
import { viewNeed, type IntroductionView, type NeedView, type RankingContext } from "../files/index.js";

const PLAIN = { head: [], border: [] };

/** A ranking for a person at a terminal: the need, its introductions with their parts and reasons, who was excluded. */
export function rankingText(ranking: Ranking, context: RankingContext): string {
  const view = viewNeed(ranking, context);
  return [
    `\n${line(`${view.id} · ${view.title}`)}`,
    line([view.buyer, view.place].filter((part) => part !== "").join(" · ")),
    view.introductions.length === 0 ? WORDS[context.language].nobody : introductionTable(view, context),
    ...view.introductions.flatMap(reasonLines),
    excludedLine(view, context),
    "",
  ].join("\n");
}

const WORDS = {
  fr: {
    rank: "Rang",
    firm: "Entreprise",
    place: "Lieu",
    score: "Score",
    nobody: "Aucune entreprise ne répond à ce besoin.",
    eligible: "Admissibles",
    excluded: "écartées",
  },
  ar: {
    rank: "الرتبة",
    firm: "المقاولة",
    place: "المكان",
    score: "النتيجة",
    nobody: "لا توجد مقاولة تستجيب لهذا الطلب.",
    eligible: "المستوفية للشروط",
    excluded: "المستبعدة",
  },
  en: {
    rank: "Rank",
    firm: "Firm",
    place: "Place",
    score: "Score",
    nobody: "No firm can serve this need.",
    eligible: "Eligible",
    excluded: "excluded",
  },
} as const;

function introductionTable(view: NeedView, { language }: RankingContext): string {
  const words = WORDS[language];
  const parts = view.introductions[0]?.parts ?? [];
  const table = new Table({
    style: PLAIN,
    head: [words.rank, words.firm, words.place, words.score, ...parts.map(({ label }) => label)],
  });
  for (const firm of view.introductions) {
    const name = `${line(firm.name)} [${line(firm.supplierId)}]`;
    table.push([
      firm.rank,
      name,
      line(firm.place),
      firm.score.toFixed(3),
      ...firm.parts.map(({ contribution }) => contribution.toFixed(3)),
    ]);
  }
  return table.toString();
}

function reasonLines(firm: IntroductionView): string[] {
  return [`  ${firm.rank}. ${line(firm.name)}`, ...firm.reasons.map((reason) => `     ${line(reason)}`)];
}

function excludedLine(view: NeedView, { language }: RankingContext): string {
  const words = WORDS[language];
  const counts = view.excluded.map(({ label, count }) => `${label} ${count}`).join(", ");
  return `${words.eligible}: ${view.eligible}${counts === "" ? "" : ` · ${words.excluded}: ${counts}`}`;
}

/** Text from a file without control characters, which could steer the terminal. */
export function line(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
