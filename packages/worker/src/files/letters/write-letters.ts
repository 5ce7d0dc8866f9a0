import { mkdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Letter } from "@wasl/matcher/letters";
import { OutputError, writeAtomically } from "../rankings/atomic-file.js";
import { lettersPage } from "./letter-page.js";

export const LETTER_FORMATS = ["docx", "html"] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

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

/** Writes a document a mailing into a folder, which is made if there is none. Returns the names of the files. */
export async function writeFolder(
  folder: string,
  mailings: readonly Mailing[],
  { format, title }: { readonly format: LetterFormat; readonly title: string },
): Promise<string[]> {
  await makeFolder(folder);
  const names = mailings.map((mailing, i) => `${fileName(mailing, i, mailings.length)}.${format}`);
  for (const [i, mailing] of mailings.entries())
    await writeAtomically(join(folder, names[i]!), [await WRITERS[format](mailing, title)]);
  return names;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new OutputError(`The folder ${folder} cannot be made.`, { cause: error });
  }
}

/** Longest part of an id in the name of a file, in characters. */
const ID_CHARACTERS = 40;

/** A number keeps names apart, and ids give no more than letters and digits to them. */
function fileName([letter]: Mailing, index: number, count: number): string {
  const number = String(index + 1).padStart(String(count).length, "0");
  const { needId, supplierId, kind, addressee } = letter!;
  return [number, kind, addressee, inName(needId), inName(supplierId)].filter((part) => part !== "").join("-");
}

function inName(id: string): string {
  return id
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, ID_CHARACTERS);
}
