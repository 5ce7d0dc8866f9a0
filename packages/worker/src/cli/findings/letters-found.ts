import type { Letter, LetterBlock } from "@wasl/matcher/letters";
import type { FindingsOf } from "../../contracts/index.js";
import { numberFormats, type RankingContext } from "../../files/index.js";
import { today } from "../day-option.js";
import { mailingsOf } from "../letters/mailings.js";
import { pairingsFound } from "./letter-pairings.js";
import { firmTitle, linesUnder, needTitle } from "./lines.js";
import { WORDS } from "./words.js";

/** What the letters to both sides say, but for who writes and when. */
export function lettersFound({ items, summary }: FindingsOf<"letters">, context: RankingContext): string[] {
  const { pack, currency, language } = context;
  const options = { chamber: "", date: today(), to: ["firm", "buyer"] as const, lang: [language] };
  const letters = mailingsOf(pairingsFound(items, context), pack, currency, options).flat();
  return [
    ...letters.flatMap((letter) => linesOf(letter, context)),
    ...(summary ? ["", ...summaryLines(summary, context)] : []),
  ];
}

function linesOf(letter: Letter, context: RankingContext): string[] {
  const { needId, supplierId, recipient, subject, blocks } = letter;
  const title = `${needTitle(needId, context)} · ${firmTitle(supplierId, context)}`;
  return linesUnder(title, [recipient, subject, ...blocks.flatMap(blockLines)]);
}

const blockLines = (block: LetterBlock): string[] =>
  block.kind === "paragraph" ? [block.text] : block.items.map((item) => `- ${item}`);

function summaryLines(
  { introductions, refusals, left }: NonNullable<FindingsOf<"letters">["summary"]>,
  context: RankingContext,
): string[] {
  const words = WORDS[context.language];
  const { number } = numberFormats(context);
  return [
    `  ${words.introductions} ${number(introductions)} · ${words.refusals} ${number(refusals)}`,
    ...left.flatMap(({ needId, supplierId, because }) =>
      linesUnder(`${words.noLetters[because]} ${needTitle(needId, context)} · ${firmTitle(supplierId, context)}`, []),
    ),
  ];
}
