import { Option, type Command } from "commander";
import { asksForDossiers, createMatcher } from "@wasl/matcher";
import { mayBeNamed } from "@wasl/matcher/letters";
import {
  checkFolder,
  checkOutput,
  LETTER_FORMATS,
  letterFormatOf,
  writeDocument,
  writeFolder,
  type LetterFormat,
  type Mailing,
} from "../files/index.js";
import { dayOption, today } from "./day-option.js";
import { readInputs } from "./inputs.js";
import { listOf } from "./letters/list-option.js";
import { mailingsOf, TITLES, type MailingOptions } from "./letters/mailings.js";
import { pairingsOf, type PairingOptions, type Pairings } from "./letters/pairings.js";
import { addRunFilesOptions, wholeNumber, type RunFilesOptions } from "./match-options.js";
import { tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { userPath } from "./user-path.js";

interface LettersOptions extends Omit<RunFilesOptions, "allowRejects">, MailingOptions, PairingOptions {
  readonly format: LetterFormat;
  readonly out: string;
  readonly replace?: true;
}

export function registerLetters(program: Command): void {
  const command = program
    .command("letters")
    .description("write letters to both sides of introductions and of refusals")
    .option("--introductions <file>", "pairs to introduce (need, supplier); else the first firms of each need")
    .option("--refusals <file>", "pairs to refuse (need, supplier)")
    .option(
      "--top <number>",
      "firms a need, without --introductions; the need's own wish, else 10",
      wholeNumber(1, 1_000),
    )
    .option("--to <sides>", "whom to write to: firm,buyer", listOf(["firm", "buyer"]), ["firm", "buyer"])
    .option("--lang <languages>", "languages of each letter, in their order", listOf(["fr", "ar", "en"]), ["fr", "ar"])
    .option("--chamber <id or name>", "who writes; the chamber of each need's region when absent")
    .option("--date <date>", "of the letters, YYYY-MM-DD; today when absent", dayOption, today())
    .addOption(new Option("--format <format>", "of the files of a folder").choices([...LETTER_FORMATS]).default("docx"))
    .requiredOption(
      "--out <path>",
      "a .docx or .html document with all of them, or an empty folder, for a file a letter",
    )
    .option("--replace", "take away the letters that the folder holds; other files in it stay");
  addRunFilesOptions(command).action(letters);
}

async function letters(options: LettersOptions): Promise<void> {
  const out = userPath(options.out);
  await (letterFormatOf(out) === undefined ? checkFolder(out, options.replace ?? false) : checkOutput(out));
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const matcher = createMatcher({ pack, profile });
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const pairings = await pairingsOf(inputs, matcher, options);
  const mailings = mailingsOf(pairings, pack, inputs.currency, options);
  await write(out, mailings, options);
  tellConsents(mailings.length, pairings, options);
}

/** Writes one document or a folder of them, and says how many letters there are. */
export async function write(
  out: string,
  mailings: readonly Mailing[],
  { format, lang, out: named, replace }: Pick<LettersOptions, "format" | "lang" | "out" | "replace">,
): Promise<void> {
  const title = TITLES[lang[0] ?? "fr"];
  if (letterFormatOf(out) === undefined) await writeFolder(out, mailings, { format, title, replace });
  else await writeDocument(out, mailings, title);
  tell(`Wrote ${named}: ${mailings.length} letters in ${lang.join(", ")}.`);
}

/** A firm is not to be named to a buyer before it agreed. */
export function tellConsents(
  count: number,
  { introduction, refusal }: Pairings,
  { to }: Pick<LettersOptions, "to">,
): void {
  const unasked = introduction.filter(({ explanation }) => explanation.toVerify.includes("consent-refused")).length;
  if (count === 0) tell("There is nobody to write to.");
  const unnamed = refusal.filter((pairing) => !mayBeNamed(pairing)).length;
  if (unnamed > 0 && to.includes("buyer"))
    tell(`Letters to buyers about firms that refused to be introduced were not written: ${unnamed}.`);
  if (unasked > 0 && to.includes("buyer"))
    tell(`${unasked} letters to buyers name firms whose consent is not known: send them once it is given.`);
}
