import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ADDRESSEES, LETTER_KINDS, type Letter } from "@wasl/matcher/letters";
import { OutputError } from "../rankings/atomic-file.js";
import { LETTER_FORMATS } from "./formats.js";

/** Longest part of an id in the name of a file, in characters. */
const ID_CHARACTERS = 40;

/** The name of the file of a letter, without its extension: a number keeps names apart, and ids give no more than letters and digits to them. */
export function letterName({ needId, supplierId, kind, addressee }: Letter, index: number, count: number): string {
  const number = String(index + 1).padStart(String(count).length, "0");
  return [number, kind, addressee, inName(needId), inName(supplierId)].filter((part) => part !== "").join("-");
}

function inName(id: string): string {
  return id
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, ID_CHARACTERS);
}

const oneOf = (choices: readonly string[]) => `(?:${choices.join("|")})`;

/** Any name that {@link letterName} gives, with its extension. Who renames a letter, as by adding a word to it, keeps it. */
const LETTER_NAME = new RegExp(
  `^\\d+-${oneOf(LETTER_KINDS)}-${oneOf(ADDRESSEES)}(?:-[\\p{L}\\p{N}-]+)?\\.${oneOf(LETTER_FORMATS)}$`,
  "u",
);

/** What systems put into folders by themselves, and drafts of files whose writer was killed. */
const UNSEEN = /^(?:\..*|thumbs\.db|desktop\.ini)$/i;

/**
 * Throws an {@link OutputError} unless letters may be written into a folder: it does not exist, nothing is in it, or what letters are
 * there are to be replaced. A chamber that sends all letters of a folder would else send those of another day with them.
 */
export async function checkFolder(folder: string, replace: boolean): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0 || replace) return;
  const letters = names.filter((name) => LETTER_NAME.test(name)).length;
  const others = names.length - letters;
  throw new OutputError(
    `The folder ${folder} is not empty: it holds letters (${letters}) and other files (${others}). ` +
      "Name another folder, or pass --replace to take away the letters that are there; other files stay.",
  );
}

/** Makes the folder, or takes the letters in it away. Throws what {@link checkFolder} throws. */
export async function prepareFolder(folder: string, replace: boolean): Promise<void> {
  await checkFolder(folder, replace);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new OutputError(`The folder ${folder} cannot be made.`, { cause });
  });
  for (const name of await namesIn(folder)) if (LETTER_NAME.test(name)) await rm(join(folder, name));
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR")
      throw new OutputError(`${folder} is no folder, and its name has no extension of a document: .docx, .html.`);
    throw new OutputError(`The folder ${folder} cannot be read (${code}).`, { cause });
  });
  return names.filter((name) => !UNSEEN.test(name));
}
