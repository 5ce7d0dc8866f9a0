import { extname, join } from "node:path";
import type { Letter } from "@wasl/matcher/letters";
import { OutputError, writeAtomically } from "../rankings/atomic-file.js";
import { LETTER_FORMATS, type LetterFormat } from "./formats.js";
import { letterName, prepareFolder } from "./letter-folder.js";
import { lettersPage } from "./letter-page.js";

/** The letters to one side of one pair, in each language that was asked for. */
export type Mailing = readonly Letter[];

type Writer = (letters: readonly Letter[], title: string) => Promise<string | Uint8Array>;

const WRITERS: Readonly<Record<LetterFormat, Writer>> = {
  // What writes documents takes its time to load.
  docx: async (letters, title) => (await import("./letter-docx.js")).lettersDocx(letters, title),
  html: (letters, title) => Promise.resolve(lettersPage(letters, title)),
};

/** The format of a document of this name; undefined for a folder. */
export function letterFormatOf(path: string): LetterFormat | undefined {
  const extension = extname(path).toLowerCase().slice(1);
  return LETTER_FORMATS.find((format) => format === extension);
}

/** Writes all letters into one document; the whole file or nothing. Throws an {@link OutputError} when that cannot be. */
export async function writeDocument(path: string, mailings: readonly Mailing[], title: string): Promise<void> {
  const format = letterFormatOf(path);
  if (format === undefined)
    throw new OutputError(`${path} has no extension that letters are written in: .docx, .html.`);
  await writeAtomically(path, [await WRITERS[format](mailings.flat(), title)]);
}

/**
 * Writes a document a mailing into a folder, which is made if there is none. Returns the names of the files.
 *
 * @param replace takes the letters away that the folder holds; without it the folder must be empty.
 * @throws OutputError when that cannot be.
 */
export async function writeFolder(
  folder: string,
  mailings: readonly Mailing[],
  {
    format,
    title,
    replace = false,
  }: { readonly format: LetterFormat; readonly title: string; readonly replace?: boolean | undefined },
): Promise<string[]> {
  await prepareFolder(folder, replace);
  const names = mailings.map(([letter], i) => `${letterName(letter!, i, mailings.length)}.${format}`);
  for (const [i, mailing] of mailings.entries())
    await writeAtomically(join(folder, names[i]!), [await WRITERS[format](mailing, title)]);
  return names;
}
