import { Option, type Command } from "commander";
import type { Language } from "@wasl/matcher";
import type { Addressee } from "@wasl/matcher/letters";
import type { AnalysisBatch } from "../../contracts/index.js";
import { checkFolder, checkOutput, LETTER_FORMATS, letterFormatOf, type LetterFormat } from "../../files/index.js";
import { builtInPack } from "../../planning/index.js";
import { listFindings } from "../../publishing/index.js";
import type { Session } from "../backend-session.js";
import { chamberOf, once, tellNameless, type QueueOptions } from "../chamber-queue.js";
import { createContextReader } from "../chamber-results.js";
import { dayOption, today } from "../day-option.js";
import { readInputs } from "../inputs.js";
import { tellConsents, write } from "../letters.js";
import { listOf } from "../letters/list-option.js";
import { mailingsOf } from "../letters/mailings.js";
import { tell } from "../output.js";
import { UsageError } from "../usage-error.js";
import { userPath } from "../user-path.js";
import { pairingsFound, type NamedRecords } from "./letter-pairings.js";

/** How letters are written from what an analysis of the kind letters found. */
export interface FoundLettersOptions extends QueueOptions {
  readonly analysis?: string;
  readonly needs?: string;
  readonly suppliers?: string;
  readonly sender?: string;
  readonly to: readonly Addressee[];
  readonly date: string;
  readonly format: LetterFormat;
  readonly replace?: true;
}

/** Gives a command that reads findings the options with which their letters are written. */
export function addLetterOptions(command: Command): Command {
  return command
    .option("--letters <path>", "write the letters that were asked for: a .docx or .html document, or a folder")
    .option("--analysis <id>", "with --letters: of which analysis, where several wait")
    .option("--needs <file>", "with --letters: needs with their titles and buyers; ids stand for others")
    .option("--suppliers <file>", "with --letters: firms with their names; ids stand for others")
    .option("--sender <id or name>", "with --letters: who writes; the chamber of each need's region when absent")
    .option("--to <sides>", "with --letters: whom to write to", listOf(["firm", "buyer"]), ["firm", "buyer"])
    .option("--date <date>", "with --letters: their date, YYYY-MM-DD; today when absent", dayOption, today())
    .addOption(
      new Option("--format <format>", "with --letters: of the files of a folder")
        .choices([...LETTER_FORMATS])
        .default("docx"),
    )
    .option("--replace", "with --letters: take away the letters that the folder holds; other files in it stay");
}

/** Writes the letters of an analysis that waits for a chamber, which stays unread. */
export async function writeFoundLetters(
  session: Session,
  path: string,
  lang: readonly Language[],
  options: FoundLettersOptions,
): Promise<void> {
  requireReading(options);
  const out = userPath(path);
  const { sender, date, to, format, replace } = options;
  await (letterFormatOf(out) === undefined ? checkFolder(out, replace ?? false) : checkOutput(out));
  const batches = await lettersOf(session, options);
  const [first] = batches;
  if (first === undefined) return tell(`No letters wait for ${chamberOf(options)}.`);
  const { pack, currency } = first.data;
  const pairings = pairingsFound(itemsOf(batches), await namedRecords(session, first, options));
  const writing = { date, to, lang, ...(sender === undefined ? {} : { chamber: sender }) };
  const mailings = mailingsOf(pairings, builtInPack(pack), currency, writing);
  await write(out, mailings, { format, lang, out: path, ...(replace ? { replace } : {}) });
  tellConsents(mailings.length, pairings, { to });
}

/** What is written stays on the queue, so that it can be written again; it is marked as read by another command. */
function requireReading({ follow, ack, json, handTo, needs, suppliers }: FoundLettersOptions): void {
  if (follow || ack || json || handTo !== undefined)
    throw new UsageError("--letters goes with none of --follow, --ack, --json and --hand-to: mark as read afterwards.");
  if ((needs === undefined) !== (suppliers === undefined))
    throw new UsageError("--needs and --suppliers go together: names of both sides stand in letters.");
}

/** The batches with letters of the one analysis that is asked for or there, of its latest generation. */
async function lettersOf({ backend }: Session, options: FoundLettersOptions): Promise<AnalysisBatch[]> {
  const { analysis, all } = options;
  const waiting = (await listFindings(backend, chamberOf(options), { all })).filter(
    ({ data }) => data.findings.kind === "letters" && (analysis === undefined || data.analysisId === analysis),
  );
  const analyses = [...new Set(waiting.map(({ data }) => data.analysisId))];
  if (analyses.length > 1)
    throw new UsageError(`Letters of several analyses wait: pass --analysis with one of ${analyses.join(", ")}.`);
  const latest = Math.max(...waiting.map(({ data }) => data.generation));
  return waiting.filter(({ data }) => data.generation === latest);
}

const itemsOf = (batches: readonly AnalysisBatch[]) =>
  batches.flatMap(({ data: { findings } }) => (findings.kind === "letters" ? findings.items : []));

/** The chamber's own files where it gives them, else the snapshots of a run of its own, else nothing. */
async function namedRecords(
  { backend }: Session,
  batch: AnalysisBatch,
  { needs: needsFile, suppliers }: FoundLettersOptions,
): Promise<NamedRecords> {
  if (needsFile === undefined || suppliers === undefined)
    return createContextReader(backend, once(tellNameless))(batch, "fr");
  const pack = builtInPack(batch.data.pack);
  const files = { needs: needsFile, suppliers, pack, dossiers: false, allowRejects: false };
  const { needs, register } = await readInputs(files);
  return { needs: new Map(needs.map((need) => [need.need.id, need])), register };
}
