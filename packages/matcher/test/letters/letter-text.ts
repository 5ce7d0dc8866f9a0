import type { Letter } from "../../src/letters/index.js";

/** All that a letter says, line by line. */
export function linesOf(letter: Letter): string[] {
  const { sender, date, recipient, references, subject, greeting, blocks, closing } = letter;
  const body = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.items));
  return [sender, date, recipient, references, subject, greeting, ...body, closing];
}
