import Table from "cli-table3";
import { colonIn, type Ranking } from "@wasl/matcher";
import {
  excerpt,
  onOneLine,
  numberFormats,
  viewNeed,
  type IntroductionView,
  type NeedView,
  type RankingContext,
} from "../files/index.js";

/** Longest name in a table, in characters; the reasons below it give the whole. */
const NAME_CHARACTERS = 50;

const PLAIN = { head: [], border: [] };

/** A ranking for a person at a terminal: the need, its introductions with their parts and reasons, who was excluded. */
export function rankingText(ranking: Ranking, context: RankingContext): string {
  const view = viewNeed(ranking, context);
  return [
    `\n${onOneLine(`${view.id} · ${view.title}`)}`,
    onOneLine([view.buyer, view.place].filter((part) => part !== "").join(" · ")),
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

function introductionTable(view: NeedView, context: RankingContext): string {
  const words = WORDS[context.language];
  const { score } = numberFormats(context);
  const parts = view.introductions[0]?.parts ?? [];
  const table = new Table({
    style: PLAIN,
    head: [words.rank, words.firm, words.place, words.score, ...parts.map(({ label }) => label)],
  });
  for (const firm of view.introductions) {
    const name = `${excerpt(firm.name, NAME_CHARACTERS)} [${excerpt(firm.supplierId, NAME_CHARACTERS)}]`;
    table.push([
      firm.rank,
      name,
      onOneLine(firm.place),
      score(firm.score),
      ...firm.parts.map(({ shown }) => score(shown)),
    ]);
  }
  return table.toString();
}

function reasonLines(firm: IntroductionView): string[] {
  return [`  ${firm.rank}. ${onOneLine(firm.name)}`, ...firm.reasons.map((reason) => `     ${onOneLine(reason)}`)];
}

function excludedLine(view: NeedView, { language }: RankingContext): string {
  const words = WORDS[language];
  const colon = colonIn(language);
  const counts = view.excluded.map(({ label, count }) => `${label} ${count}`).join(", ");
  return `${words.eligible}${colon}${view.eligible}${counts === "" ? "" : ` · ${words.excluded}${colon}${counts}`}`;
}
