import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { mutatedBytes, mutatedText } from "../../../../test-support/fuzz/mutations.js";
import type { Target } from "../../../../test-support/fuzz/target.js";
import { exampleWorkbook, type TableName } from "../../src/files/index.js";
import { NUMBERS, REACHING, WORDS } from "./hostile-words.js";
import { checkFile, loadFile, saveFile, type FileInput, type Kind } from "./reading.js";
import { exampleCells } from "./seeds.js";

type Parts = Readonly<Record<string, Uint8Array>>;

const MARKUP = [
  ...[
    "<c>",
    "</c>",
    "<row>",
    '<row r="0"/>',
    '<row r="1048577">',
    "</row>",
    "<v>1</v>",
    "<f>1+1</f>",
    "<is><t>x</t></is>",
  ],
  ...[
    't="s"',
    't="e"',
    't="b"',
    't="d"',
    't="str"',
    't="inlineStr"',
    's="9999"',
    'r="A1"',
    'r="XFD1"',
    'r="a1"',
    'r="A0"',
    'r=""',
  ],
  ...[
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml",
    '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
    "&a;",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&lt",
  ],
  ...[
    '"',
    "'",
    "<",
    ">",
    "/",
    "=",
    'xmlns:x="y"',
    "<x:sheet/>",
    'r:id="rId1"',
    'r:id=""',
    "../",
    "/constructor",
    "/__proto__",
    'Target="/xl/worksheets/sheet1.xml"',
  ],
];
const TOKENS = [...MARKUP, ...WORDS, ...NUMBERS, ...REACHING];

const plain = async (kind: TableName) =>
  unzipSync(new Uint8Array(await writeExcelFile(exampleCells(kind, "fr").map((row) => [...row])).toBuffer()));
const typed = async () =>
  unzipSync(
    new Uint8Array(
      await writeExcelFile([
        ["id", "name", "activities", "place", "turnover", "consent", "updatedAt"],
        ["F1", "Alpha", 8121, "Fès", 1250000.5, true, { value: new Date(0), type: Date, format: "dd/mm/yyyy" }],
        ["F2", "Beta", "8121|8122", "Tanger", { value: "=1+1", type: "Formula" }, false, null],
      ]).toBuffer(),
    ),
  );

const SEEDS: readonly { readonly kind: Kind; readonly parts: Parts }[] = [
  { kind: "suppliers", parts: await typed() },
  { kind: "suppliers", parts: await plain("suppliers") },
  { kind: "needs", parts: await plain("needs") },
  { kind: "needs", parts: unzipSync(await exampleWorkbook("needs", "en")) },
];

const seeds = fc.constantFrom(...SEEDS);
const levels = fc.constantFrom(0 as const, 6 as const);

/** The parts with the text of one of them changed: most often that of the sheet. */
const wrongText = seeds.chain(({ kind, parts }) =>
  fc
    .tuple(fc.constantFrom("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", ...Object.keys(parts)), levels)
    .chain(([name, level]) =>
      mutatedText([strFromU8(parts[name] ?? new Uint8Array())], TOKENS).map((text): FileInput =>
        workbook(kind, { ...parts, [name]: strToU8(text) }, level),
      ),
    ),
);

/** The parts with one left out, one under another name, or more of them. */
const wrongParts = seeds.chain(({ kind, parts }) => {
  const names = Object.keys(parts);
  return fc
    .record({
      gone: fc.constantFrom(...names, ""),
      from: fc.constantFrom(...names),
      to: fc.constantFrom(
        ...names,
        "constructor",
        "../xl/workbook.xml",
        "/xl/workbook.xml",
        "xl\\workbook.xml",
        "x.rels",
      ),
    })
    .map(({ gone, from, to }) => {
      const kept = Object.entries(parts).filter(([name]) => name !== gone);
      return workbook(kind, Object.fromEntries([...kept, [to, parts[from]!]]), 6);
    });
});

/** Archives that lie about what they hold: sizes, methods, offsets, names. */
const wrongArchive = fc
  .tuple(seeds, levels)
  .chain(([{ kind, parts }, level]) => {
    const { bytes } = workbook(kind, parts, level);
    return fc.oneof(
      mutatedBytes([bytes], ["PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "\u0000\u0000", "xl/workbook.xml"]),
      fc
        .array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 4 })
        .map((changes) => atTheEnd(bytes, changes)),
    );
  })
  .map((bytes): FileInput => ({ kind: "suppliers", extension: ".xlsx", bytes }));

/** Changes bytes of the directory, which stands at the end of an archive. */
function atTheEnd(bytes: Uint8Array, changes: readonly (readonly [fromEnd: number, byte: number])[]): Uint8Array {
  const changed = bytes.slice();
  for (const [fromEnd, byte] of changes) changed[changed.length - 1 - (fromEnd % changed.length)] = byte;
  return changed;
}

function workbook(kind: Kind, parts: Parts, level: 0 | 6): FileInput {
  return { kind, extension: ".xlsx", bytes: zipSync({ ...parts }, { level }) };
}

export const target: Target<FileInput> = {
  name: "workbooks",
  corpus: "packages/worker/test/fuzz/corpus/workbooks",
  inputs: fc.oneof(
    { weight: 5, arbitrary: wrongText },
    { weight: 1, arbitrary: wrongParts },
    { weight: 3, arbitrary: wrongArchive },
  ),
  save: saveFile,
  load: loadFile,
  check: checkFile,
};
