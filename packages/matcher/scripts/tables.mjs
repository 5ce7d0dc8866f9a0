// Reads the tables of the folder that the command names, and writes those of packages/matcher/data.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: node packages/matcher/scripts/import-data.mjs FOLDER");
  process.exit(2);
}

export const read = (name) => parse(readFileSync(join(folder, `${name}.csv`)), { bom: true, columns: true });

/** Writes `{"columns": [...], "rows": [...]}` with a row a line. */
export function write(name, columns, rows) {
  const lines = rows.map((row) => JSON.stringify(row));
  const text = `{"columns": ${JSON.stringify(columns)}, "rows": [\n${lines.join(",\n")}\n]}\n`;
  writeFileSync(new URL(`../data/${name}.json`, import.meta.url), text);
  console.log(`${name}.json: ${rows.length} rows, ${Buffer.byteLength(text)} bytes`);
}

export const text = (cell) => (cell === "" ? null : cell);
export const number = (cell) => (cell === "" ? null : Number(cell));
export const list = (cell) => cell.split(";").filter((part) => part !== "");
