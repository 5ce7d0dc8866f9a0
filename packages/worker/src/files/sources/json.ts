import { limits } from "../limits.js";
import { excerpt } from "../reject.js";
import { jsonElements } from "./json-elements.js";
import { lineBatches, type Line } from "./lines.js";
import type { BrokenRow, JsonRow, TextPlace } from "./source.js";
import { isObject } from "../values/object.js";

/** The records of a JSONL text, one a line, several at a time. */
export async function* jsonlRows(pieces: AsyncIterable<string>): AsyncGenerator<(JsonRow | BrokenRow)[]> {
  for await (const batch of lineBatches(pieces))
    yield batch.filter(({ text }) => text.trim() !== "").map((line) => readRecord(line, { line: line.line }));
}

/** The records of a JSON array, several at a time. */
export async function* jsonRows(pieces: AsyncIterable<string>, file: string): AsyncGenerator<(JsonRow | BrokenRow)[]> {
  let record = 0;
  for await (const batch of jsonElements(pieces, file))
    yield batch.map((element) => readRecord(element, { line: element.line, record: ++record }));
}

function readRecord({ text, cut }: Line, at: TextPlace): JsonRow | BrokenRow {
  if (cut)
    return broken(at, `The record is longer than ${limits.recordCharacters} characters, the most that are read.`);
  try {
    const record: unknown = JSON.parse(text);
    return isObject(record) ? { at, record } : broken(at, `${excerpt(text.trim())} is not a record.`);
  } catch (error) {
    return broken(at, `This is not JSON (${error instanceof Error ? excerpt(error.message, 120) : "unreadable"}).`);
  }
}

function broken(at: TextPlace, message: string): BrokenRow {
  return { at, fault: { code: "malformed-row", message, expected: "one JSON object a record: { … }" } };
}
