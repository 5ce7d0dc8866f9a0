import Table from "cli-table3";
import type { Language } from "@wasl/matcher";
import {
  fieldLabel,
  renderMissingField,
  renderQuestion,
  type MissingData,
  type MissingField,
} from "@wasl/matcher/missing-data";
import { excerpt, numberFormats, onOneLine, type RankingContext } from "../files/index.js";

/** Longest name of a firm or a need, in characters. */
const NAME_CHARACTERS = 50;

/** What is worth asking, for a person at a terminal: the fields in a table, then whom to ask for each. */
export function missingText(found: MissingData, context: RankingContext): string {
  return [
    table(found, context),
    ...found.fields.filter(({ atStake }) => atStake > 0).flatMap((field) => fieldLines(field, found.k, context)),
    "",
  ].join("\n");
}

function table({ fields }: MissingData, { language, ...context }: RankingContext): string {
  const words = WORDS[language];
  const { number, score } = numberFormats({ language, ...context });
  const drawn = new Table({
    style: { head: [], border: [] },
    head: [words.field, words.unknown, words.atStake, words.changes],
  });
  for (const { field, unknown, atStake, expectedChanges } of fields)
    drawn.push([fieldLabel(field, language), number(unknown), number(atStake), score(expectedChanges)]);
  return drawn.toString();
}

function fieldLines(missing: MissingField, k: number, context: RankingContext): string[] {
  const { language, pack, currency, register, needs } = context;
  const words = { language, pack, ...(currency === undefined ? {} : { currency }) };
  const firmName = (id: string) => called(register.get(id)?.supplier.name, id);
  const needName = (id: string) => called(needs.get(id)?.need.title, id);
  return [
    "",
    onOneLine(renderMissingField(missing, k, words)),
    ...missing.ask.map((question, i) =>
      onOneLine(`  ${i + 1}. ${renderQuestion(question, { ...words, firmName, needName })}`),
    ),
  ];
}

function called(name: string | undefined, id: string): string {
  return name === undefined ? id : `${excerpt(name, NAME_CHARACTERS)} [${id}]`;
}

interface Words {
  readonly field: string;
  readonly unknown: string;
  readonly atStake: string;
  readonly changes: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: { field: "Champ", unknown: "Inconnu de", atStake: "Peuvent changer", changes: "Changements attendus" },
  ar: { field: "الحقل", unknown: "غير معروف لدى", atStake: "قد تغير", changes: "التغييرات المتوقعة" },
  en: { field: "Field", unknown: "Unknown of", atStake: "May change", changes: "Expected changes" },
};
