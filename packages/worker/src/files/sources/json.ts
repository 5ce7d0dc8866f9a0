import { limits } from "../limits.js";
import { excerpt } from "../reject.js";
import { jsonElements } from "./json-elements.js";
import { lineBatches, type Line } from "./lines.js";
import type { BrokenRow, JsonRow } from "./source.js";

/** The records of a JSONL text, one a line, several at a time. */
export async function* jsonlRows(pieces: AsyncIterable<string>): AsyncGenerator<(JsonRow | BrokenRow)[]> {
  for await (const batch of lineBatches(pieces)) yield batch.filter(({ text }) => text.trim() !== "").map(readRecord);
}

/** The records of a JSON array, several at a time. */
export async function* jsonRows(pieces: AsyncIterable<string>, file: string): AsyncGenerator<(JsonRow | BrokenRow)[]> {
  for await (const batch of jsonElements(pieces, file)) yield batch.map(readRecord);
}

function readRecord({ line, text, cut }: Line): JsonRow | BrokenRow {
  if (cut)
    return broken(line, `The record is longer than ${limits.recordCharacters} characters, the most that are read.`);
  try {
    const record: unknown = JSON.parse(text);
    const isRecord = typeof record === "object" && record !== null && !Array.isArray(record);
    return isRecord ? { at: { line }, record } : broken(line, `"${excerpt(text.trim())}" is not a record.`);
  } catch (error) {
    return broken(line, `This is not JSON (${error instanceof Error ? excerpt(error.message, 120) : "unreadable"}).`);
  }
}

function broken(line: number, message: string): BrokenRow {
  return { at: { line }, fault: { code: "malformed-row", message, expected: "one JSON object a record: { … }" } };
}
