import Table from "cli-table3";
import type { Language } from "@wasl/matcher";
import { renderBarredNeed, renderOpportunity, type FirmOpportunities, type Opportunity } from "@wasl/matcher/two-sided";
import { excerpt, numberFormats, onOneLine, placeName, type RankingContext } from "../files/index.js";

/** What ids and codes stand for. */
export type OpportunityContext = RankingContext;

/** Longest title in a table, in characters; the reasons below it give the whole. */
const TITLE_CHARACTERS = 50;

/** The needs for a firm, for a person at a terminal: a table, then where it stands for each and what it must improve. */
export function opportunitiesText(found: FirmOpportunities, context: OpportunityContext): string {
  const words = WORDS[context.language];
  const firm = context.register.get(found.supplierId)?.supplier.name ?? found.supplierId;
  const { opportunities, barred } = found;
  return [
    onOneLine(`${firm} [${found.supplierId}]`),
    opportunities.length === 0 ? words.none : table(opportunities, context),
    ...opportunities.flatMap((one, i) =>
      reasons(`${i + 1}. ${titleOf(one.needId, context)}`, renderOpportunity(one, context)),
    ),
    ...(barred.length === 0 ? [] : ["", words.barred]),
    ...barred.flatMap((one) => reasons(`- ${titleOf(one.needId, context)}`, renderBarredNeed(one, context))),
    "",
  ].join("\n");
}

function table(opportunities: readonly Opportunity[], context: OpportunityContext): string {
  const words = WORDS[context.language];
  const { score, number } = numberFormats(context);
  const both = opportunities[0]?.reciprocal !== undefined;
  const drawn = new Table({
    style: { head: [], border: [] },
    head: ["", words.need, words.place, words.score, words.rank, ...(both ? [words.combined] : [])],
  });
  opportunities.forEach((one, i) => {
    const need = context.needs.get(one.needId);
    drawn.push([
      i + 1,
      `${excerpt(need?.need.title ?? "", TITLE_CHARACTERS)} [${excerpt(one.needId, TITLE_CHARACTERS)}]`,
      need ? onOneLine(placeName(need.place, context)) : "",
      score(one.score),
      `${number(one.rank)} / ${number(one.eligibleFirms)}`,
      ...(one.reciprocal ? [score(one.reciprocal.combined)] : []),
    ]);
  });
  return drawn.toString();
}

function titleOf(needId: string, { needs }: OpportunityContext): string {
  return `${needs.get(needId)?.need.title ?? ""} [${needId}]`;
}

function reasons(title: string, sentences: readonly string[]): string[] {
  return [`  ${onOneLine(title)}`, ...sentences.map((sentence) => `     ${onOneLine(sentence)}`)];
}

interface Words {
  readonly need: string;
  readonly place: string;
  readonly score: string;
  readonly rank: string;
  readonly combined: string;
  readonly none: string;
  readonly barred: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    need: "Besoin",
    place: "Lieu",
    score: "Score",
    rank: "Rang",
    combined: "Deux parties",
    none: "Aucun besoin ne convient à cette entreprise.",
    barred: "Besoins de son métier dont elle est écartée\u00a0:",
  },
  ar: {
    need: "الطلب",
    place: "المكان",
    score: "النتيجة",
    rank: "الرتبة",
    combined: "الطرفان",
    none: "لا يوجد طلب يناسب هذه المقاولة.",
    barred: "طلبات من مهنتها هي مستبعدة منها:",
  },
  en: {
    need: "Need",
    place: "Place",
    score: "Score",
    rank: "Rank",
    combined: "Both sides",
    none: "No need suits this firm.",
    barred: "Needs of its trade that exclude it:",
  },
};
