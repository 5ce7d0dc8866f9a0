import { createReadStream } from "node:fs";

/** Parses each line of a JSONL file, and does nothing with what it says. */
export async function countJsonLines(path: string): Promise<number> {
  let rows = 0;
  let rest = "";
  for await (const piece of createReadStream(path, { encoding: "utf8" }) as AsyncIterable<string>) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) rows += countLine(line);
  }
  return rows + countLine(rest);
}

function countLine(line: string): number {
  if (line === "") return 0;
  JSON.parse(line);
  return 1;
}
