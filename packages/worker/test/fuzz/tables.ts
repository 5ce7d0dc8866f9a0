import fc from "fast-check";
import type { Target } from "../../../../test-support/fuzz/target.js";
import { anyText, mutatedBytes, mutatedText } from "../../../../test-support/fuzz/mutations.js";
import type { Column } from "../../src/files/index.js";
import { COLUMNS, MARKS, NUMBERS, REACHING, WORDS } from "./hostile-words.js";
import { checkFile, KINDS, loadFile, saveFile, type FileInput, type Kind } from "./reading.js";
import { exampleCsv } from "./seeds.js";

const kinds = fc.constantFrom(...KINDS);
const extensions = fc.constantFrom(".csv", ".csv", ".csv", ".tsv", ".txt", ".CSV", ".json", ".xlsx");
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: anyText(12) },
  { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
);

/** More cells than any drawn header has. */
const WIDEST = 20;

/** Some columns under any of their names, at times with others beside them, over rows whose cells are sound or of any content. */
const drawn = kinds.chain((kind) =>
  fc
    .record({
      columns: fc.shuffledSubarray([...COLUMNS[kind]], { maxLength: Math.min(WIDEST - 4, COLUMNS[kind].length) }),
      complete: fc.nat(9).map((chance) => chance > 0),
      name: fc.nat(20),
      more: fc.array(fc.oneof(fc.constantFrom(...REACHING), cell), { maxLength: 1 }),
      rows: fc.array(fc.array(fc.option(cell, { freq: 2 }), { minLength: WIDEST, maxLength: WIDEST }), {
        maxLength: 5,
      }),
      surplus: fc.nat(9).map((chance) => (chance === 0 ? 1 : 0)),
      separator: fc.constantFrom(",", ";", "\t", "|"),
      end: fc.constantFrom("\n", "\r\n", "\r"),
      quoted: fc.boolean(),
    })
    .map(({ columns, complete, name, more, rows, surplus, separator, end, quoted }) => {
      const all = complete ? withRequired(kind, columns) : columns;
      const header = [...all.map((column) => namesOf(column)[name % namesOf(column).length] ?? ""), ...more];
      const filled = rows.map((cells, row) =>
        cells
          .slice(0, header.length + surplus)
          .map((text, i) => text ?? (i === 0 ? `F${row}` : all[i]?.examples[row % 2]) ?? ""),
      );
      const shown = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text);
      return { kind, text: [header, ...filled].map((cells) => cells.map(shown).join(separator)).join(end) };
    }),
);

/** The columns without which no row is looked at, the first of each group, before the others. */
function withRequired(kind: Kind, columns: readonly Column[]): Column[] {
  const groups = new Set(COLUMNS[kind].flatMap(({ requiredAs }) => requiredAs ?? []));
  const first = [...groups].flatMap((group) => COLUMNS[kind].find(({ requiredAs }) => requiredAs === group) ?? []);
  return [...first, ...columns.filter((column) => !first.includes(column))].slice(0, WIDEST - 2);
}

function namesOf({ path, header, aliases = [] }: Column): string[] {
  return [path, header.fr, header.en, ...aliases];
}

/** An example as bytes in one of the encodings that occur, some of which are refused. */
const encoded = ({ kind, text }: { readonly kind: Kind; readonly text: string }) =>
  fc
    .tuple(extensions, fc.constantFrom("utf8", "utf8", "utf8", "bom", "latin1", "utf16le"))
    .map(([extension, encoding]): FileInput => ({ kind, extension, bytes: bytesOf(text, encoding) }));

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === "bom") return new Uint8Array(Buffer.from(`\ufeff${text}`));
  return new Uint8Array(Buffer.from(text, encoding as BufferEncoding));
}

const mutated = kinds.chain((kind) =>
  mutatedText([exampleCsv(kind, "fr"), exampleCsv(kind, "en")], [...WORDS, ...NUMBERS, ...MARKS, ...REACHING]).map(
    (text) => ({ kind, text }),
  ),
);

const damaged = fc.tuple(kinds, extensions).chain(([kind, extension]) =>
  mutatedBytes([new TextEncoder().encode(exampleCsv(kind, "fr"))], [...MARKS, ...WORDS]).map((bytes): FileInput => ({
    kind,
    extension,
    bytes,
  })),
);

const anyBytes = fc.record({ kind: kinds, extension: extensions, bytes: fc.uint8Array({ maxLength: 400 }) });

export const target: Target<FileInput> = {
  name: "tables",
  corpus: "packages/worker/test/fuzz/corpus/tables",
  inputs: fc.oneof(
    { weight: 4, arbitrary: drawn.chain(encoded) },
    { weight: 4, arbitrary: mutated.chain(encoded) },
    { weight: 2, arbitrary: damaged },
    { weight: 1, arbitrary: anyBytes },
  ),
  save: saveFile,
  load: loadFile,
  check: checkFile,
};
