import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { Parser } from "saxen";
import { limits } from "../limits.js";
import { rejectFile } from "../reject.js";
import { sizeOf, unreadable } from "./open.js";

/** An XLSX file whose parts were inflated within limits. */
export interface Workbook {
  /** Names of the sheets, in the order of the tabs. */
  readonly sheets: readonly string[];
  /** XML of the first sheet. */
  readonly firstSheet: string;
  /** The same workbook, holding only the parts that were checked. */
  readonly checked: ArrayBuffer;
}

const SAVE_AGAIN = "a workbook saved as .xlsx by a spreadsheet program, or a CSV file";

/**
 * Opens an XLSX file. Its parts are inflated here, each into no more bytes than its directory entry declares and all
 * together into no more than the limit, so that a small archive cannot fill the memory. What is passed on is what was
 * checked, and not the archive, which another program could unpack in another way.
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const size = await sizeOf(path);
  if (size > limits.workbookBytes) throw tooLarge(path, `${megabytes(size)} MB`, megabytes(limits.workbookBytes));
  const parts = inflate(
    path,
    await readFile(path).catch((error: unknown) => {
      throw unreadable(path, error);
    }),
  );
  const { names, firstPath } = listSheets(path, parts);
  // A target such as "/constructor" is no part, though every object has one.
  const sheet = Object.hasOwn(parts, firstPath) ? parts[firstPath] : undefined;
  if (!sheet) throw notAWorkbook(path, "It holds no sheet.");
  return { sheets: names, firstSheet: strFromU8(sheet), checked: stored(parts) };
}

/** The error for an archive that no spreadsheet program would open. */
export function notAWorkbook(path: string, why: string): Error {
  return rejectFile(path, {
    code: "wrong-format",
    message: `The workbook cannot be read. ${why}`,
    expected: SAVE_AGAIN,
  });
}

function inflate(path: string, archive: Uint8Array): Record<string, Uint8Array> {
  let inflated = 0;
  try {
    return unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        inflated += originalSize;
        if (inflated > limits.inflatedBytes) throw tooLarge(path, "inflated", megabytes(limits.inflatedBytes));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Error && "rejects" in error) throw error;
    throw notAWorkbook(path, "The archive is damaged.");
  }
}

function listSheets(path: string, parts: Record<string, Uint8Array>): { names: string[]; firstPath: string } {
  const workbook = parts["xl/workbook.xml"];
  const relations = parts["xl/_rels/workbook.xml.rels"];
  if (!workbook || !relations) throw notAWorkbook(path, "It is an archive of another kind.");
  const sheets = elements(strFromU8(workbook), "sheet", path);
  const targets = elements(strFromU8(relations), "Relationship", path);
  const target = targets.find(({ Id }) => Id !== undefined && Id === sheets[0]?.["r:id"])?.["Target"] ?? "";
  return {
    names: sheets.map(({ name }) => name ?? ""),
    firstPath: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
  };
}

/** The attributes of every element of this name, whatever its namespace prefix. */
function elements(xml: string, wanted: string, file: string): Partial<Record<string, string>>[] {
  const found: Partial<Record<string, string>>[] = [];
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => {
    if (localName(name) === wanted) found.push({ ...attributes() });
  });
  parser.on("error", () => {
    throw notAWorkbook(file, "Its list of sheets is damaged.");
  });
  parser.parse(xml);
  return found;
}

/** `x:row` is `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function stored(parts: Record<string, Uint8Array>): ArrayBuffer {
  const archive = zipSync(parts, { level: 0 });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
}

function tooLarge(path: string, what: string, most: number): Error {
  const message = `The workbook is too large (${what}); at most ${most} MB are read.`;
  return rejectFile(path, { code: "too-large", message, expected: "a CSV file, of any size" });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
