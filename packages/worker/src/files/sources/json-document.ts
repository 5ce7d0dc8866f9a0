import { readFile } from "node:fs/promises";
import { limits } from "../limits.js";
import { excerpt, rejectFile } from "../reject.js";
import { sizeOf, unreadable } from "./open.js";
import type { JsonRow } from "./source.js";

/**
 * The records in a JSON file that is one object with a list in it; undefined for one with an object a line. It is held in memory whole.
 * Throws a RejectedInputError for an object that is broken off.
 */
export async function documentRows(
  file: string,
  recordsIn: (document: unknown) => readonly unknown[] | undefined,
): Promise<JsonRow[] | undefined> {
  const isLarge = (await sizeOf(file)) > limits.documentBytes;
  const text = isLarge ? "" : await textOf(file);
  const document = parsed(text, file);
  return recordsIn(document)?.map((record, i) => ({ at: { line: 1, record: i + 1 }, record }));
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw unreadable(file, error);
  });
  return text.replace(/^\ufeff/, "");
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A line that only opens an object is no record of a list.
    if (!/^\s*\{\s*\n/.test(text)) return undefined;
    const message = `This is not JSON (${error instanceof Error ? excerpt(error.message, 120) : "unreadable"}).`;
    throw rejectFile(file, { code: "wrong-format", message, expected: "a whole JSON document" });
  }
}
