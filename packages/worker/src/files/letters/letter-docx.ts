import type { Letter, LetterBlock } from "@wasl/matcher/letters";
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun, type ISectionOptions } from "docx";
import { anchored, piecesOf } from "./pieces.js";

/** A font that Word and LibreOffice have for Latin and Arabic script. */
const FONT = "Arial";
/** In half points. */
const SIZE = 22;
/** In twentieths of a point. */
const PAGE = { margin: { top: 1_134, bottom: 1_134, left: 1_304, right: 1_304 } };
const GAP = 160;
const BULLETS = "bullets";

/** What spelling checks take text in Latin script for: in Arabic letters, the names and labels of French records. */
const LATIN = { fr: "fr-FR", ar: "fr-FR", en: "en-GB" } as const;

/** Letters as one document for Word, each beginning on a page of its own. */
export async function lettersDocx(letters: readonly Letter[], title: string): Promise<Uint8Array> {
  const document = new Document({
    title: inXml(title),
    creator: "Wasl",
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    numbering: { config: [{ reference: BULLETS, levels: [bullet] }] },
    sections: letters.map(section),
  });
  return Packer.toBuffer(document);
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 500, hanging: 250 } } },
};

function section(letter: Letter): ISectionOptions {
  const { sender, date, recipient, references, subject, greeting, blocks, closing } = letter;
  return {
    properties: { page: PAGE },
    children: [
      paragraph(sender, letter, { bold: true }),
      paragraph(date, letter),
      paragraph(recipient, letter),
      paragraph(references, letter),
      paragraph(subject, letter, { bold: true }),
      paragraph(greeting, letter),
      ...blocks.flatMap((block) => blockParagraphs(block, letter)),
      paragraph(closing, letter),
      paragraph(sender, letter, { bold: true }),
    ],
  };
}

function blockParagraphs(block: LetterBlock, letter: Letter): Paragraph[] {
  if (block.kind === "paragraph") return [paragraph(block.text, letter)];
  return block.items.map((item) => paragraph(item, letter, { listed: true }));
}

interface Look {
  readonly bold?: boolean;
  readonly listed?: boolean;
}

/** A paragraph without alignment begins where its direction does. */
function paragraph(
  text: string,
  { direction, language }: Letter,
  { bold = false, listed = false }: Look = {},
): Paragraph {
  return new Paragraph({
    bidirectional: direction === "rtl",
    spacing: listed ? { after: GAP / 4 } : { before: GAP / 2, after: GAP / 2 },
    ...(listed ? { numbering: { reference: BULLETS, level: 0 } } : {}),
    children: piecesOf(text, direction).map(
      (piece) =>
        new TextRun({
          text: inXml(anchored(piece, direction)),
          rightToLeft: piece.direction === "rtl",
          ...(bold ? { bold, boldComplexScript: bold } : {}),
          language: { value: LATIN[language], bidirectional: "ar-MA" },
        }),
    ),
  });
}

/** What XML 1.0 has no place for (its production Char), of which one sign keeps Word from opening a document. */

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

function inXml(text: string): string {
  return text.replace(NOT_IN_XML, "\ufffd");
}
