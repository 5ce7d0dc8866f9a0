import fc from "fast-check";
import { mutatedBytes, mutatedText } from "../../../../test-support/fuzz/mutations.js";
import type { Target } from "../../../../test-support/fuzz/target.js";
import { NUMBERS, REACHING, WORDS } from "./hostile-words.js";
import { mutatedValue } from "./mutated-value.js";
import { checkFile, KINDS, loadFile, saveFile, type FileInput } from "./reading.js";
import { exampleJson } from "./seeds.js";

const SIGNS = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\n",
  "\r",
  "\ufeff",
  "//",
  "/*",
  "\\u0000",
  "\\ud800",
  "null",
  "true",
];
const DEEP = ['{"a":', "[", "[[[[[[[[", '{"__proto__":', '{"toString":', '{"references":['];
const TOKENS = [...SIGNS, ...DEEP, ...WORDS, ...NUMBERS, ...REACHING];

const kinds = fc.constantFrom(...KINDS);
const extensions = fc.constantFrom(".json", ".json", ".jsonl", ".jsonl", ".ndjson", ".csv");

/** Records as a JSON array or as one a line. */
function written(records: readonly unknown[], form: "array" | "lines" | "spread"): string {
  if (form === "lines") return records.map((record) => JSON.stringify(record)).join("\n");
  return JSON.stringify(records, null, form === "spread" ? 1 : 0);
}

const forms = fc.constantFrom("array" as const, "lines" as const, "spread" as const);
const asFile = (kind: FileInput["kind"], extension: string, text: string): FileInput => ({
  kind,
  extension,
  bytes: new TextEncoder().encode(text),
});

/** Sound JSON of records whose parts are not what they should be. */
const wrongRecords = fc.tuple(kinds, forms, fc.nat(3)).chain(([kind, form, alike]) =>
  mutatedValue(exampleJson(kind)).map((value) => {
    const records = Array.isArray(value) ? value : [value];
    const extension = form === "lines" ? ".jsonl" : ".json";
    return asFile(kind, extension, written([...records, ...records.slice(0, alike)], form));
  }),
);

const seeds = KINDS.flatMap((kind) =>
  (["array", "lines", "spread"] as const).map((form) => written(exampleJson(kind), form)),
);

const wrongText = fc
  .tuple(kinds, extensions, mutatedText(seeds, TOKENS))
  .map(([kind, extension, text]) => asFile(kind, extension, text));

const wrongBytes = fc
  .tuple(
    kinds,
    extensions,
    mutatedBytes(
      seeds.map((seed) => new TextEncoder().encode(seed)),
      TOKENS,
    ),
  )
  .map(([kind, extension, bytes]): FileInput => ({ kind, extension, bytes }));

const anyJson = fc
  .tuple(kinds, extensions, fc.json({ maxDepth: 6 }))
  .map(([kind, extension, text]) => asFile(kind, extension, text));

export const target: Target<FileInput> = {
  name: "documents",
  corpus: "packages/worker/test/fuzz/corpus/documents",
  inputs: fc.oneof(
    { weight: 5, arbitrary: wrongRecords },
    { weight: 3, arbitrary: wrongText },
    { weight: 1, arbitrary: wrongBytes },
    { weight: 1, arbitrary: anyJson },
  ),
  save: saveFile,
  load: loadFile,
  check: checkFile,
};
