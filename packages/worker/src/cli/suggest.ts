import Table from "cli-table3";
import { Option, type Command } from "commander";
import type { CountryPack, Language, ResolvedSupplier } from "@wasl/matcher";
import { createSuggester, examplesOf, type Example, type Suggestion } from "@wasl/matcher/suggest";
import { excerpt, onOneLine, readSuppliers } from "../files/index.js";
import { counted } from "./counted.js";
import { readFileOf } from "./inputs.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { addPackOptions, packOf, type PackOptions } from "./pack-option.js";

interface SuggestOptions extends PackOptions {
  readonly examples?: string;
  readonly k: number;
  readonly lang: Language;
  readonly json?: true;
}

export function registerSuggest(program: Command): void {
  const command = program
    .command("suggest")
    .description("propose activity codes for words, in any language of the labels")
    .argument("<words...>", 'what a firm does or a buyer needs, e.g. "usinage de pièces"')
    .option("--examples <file>", "register of firms whose past work, keywords and texts teach words")
    .option("--k <number>", "suggestions at most", wholeNumber(1, 1_000), 5)
    .addOption(new Option("--lang <language>", "language of the labels").choices(["fr", "ar", "en"]).default("fr"))
    .option("--json", "print JSON for programs instead of a table for people");
  addPackOptions(command).action(suggest);
}

async function suggest(words: readonly string[], options: SuggestOptions): Promise<void> {
  const pack = await packOf(options);
  const examples = options.examples === undefined ? [] : await readExamples(options.examples, pack);
  const text = words.join(" ");
  const suggestions = createSuggester(pack, { examples }).suggest(text, { k: options.k });
  if (options.json) await print(JSON.stringify({ text, taxonomy: pack.taxonomy.id, suggestions }));
  else if (suggestions.length === 0) await print(WORDING[options.lang].none);
  else await print(suggestionTable(worthShowing(suggestions), options.lang));
}

/** The first, and of the others those that are not shown as 0 %. */
function worthShowing(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.filter(({ confidence }, i) => i === 0 || confidence >= 0.005);
}

/** Firms that cannot be used teach nothing; how many is told, and `wasl check` says why. */
async function readExamples(file: string, pack: CountryPack): Promise<Example[]> {
  const examples: Example[] = [];
  const onRecord = (record: unknown) => void examples.push(...examplesOf((record as ResolvedSupplier).supplier));
  const { rejected, read } = await readFileOf(readSuppliers, file, { pack, onRecord });
  if (rejected > 0)
    tell(`Left out ${rejected} of ${counted(read, "firm")} of ${file}: wasl check --suppliers says why.`);
  return examples;
}

const WORDING = {
  fr: { head: ["Code", "Libellé", "Confiance", "Mots", "Par"], among: "dont", none: "Aucun code n'a ces mots." },
  ar: { head: ["الرمز", "التسمية", "الثقة", "الكلمات", "المصدر"], among: "منها", none: "لا يوجد رمز بهذه الكلمات." },
  en: { head: ["Code", "Label", "Confidence", "Words", "Via"], among: "among", none: "No code has these words." },
} as const;

const VIA = {
  fr: { label: "libellé", "alternative label": "autre libellé", thesaurus: "thésaurus", example: "exemple" },
  ar: { label: "التسمية", "alternative label": "تسمية أخرى", thesaurus: "المكنز", example: "مثال" },
  en: { label: "label", "alternative label": "alternative label", thesaurus: "thesaurus", example: "example" },
} as const;

/** Longest label in the table, in characters. */
const LABEL_CHARACTERS = 70;

function suggestionTable(suggestions: readonly Suggestion[], language: Language): string {
  const { head, among } = WORDING[language];
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const table = new Table({ style: { head: [], border: [] }, head: [...head] });
  for (const { code, labels, confidence, words, via, among: competing } of suggestions) {
    const label = labels[language] ?? labels.fr ?? Object.values(labels)[0] ?? "";
    const below = competing.length > 0 ? ` (${among} ${competing.join(", ")}…)` : "";
    table.push([
      onOneLine(code),
      excerpt(label, LABEL_CHARACTERS) + below,
      percent.format(confidence),
      onOneLine(words.map((word) => excerpt(word, 30)).join(", ")),
      VIA[language][via],
    ]);
  }
  return table.toString();
}
