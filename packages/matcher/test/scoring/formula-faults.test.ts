import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS, InputError } from "../../src/index.js";
import { compileFormula } from "../../src/scoring/index.js";
import { anyFormula } from "./arbitrary-formula.js";

/** Why a formula is refused; empty if it is not. */
function reasonOf(text: string): string {
  try {
    compileFormula(text);
    return "";
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const ones = Array.from({ length: 8 }, () => "1+1+1+1").join();

describe("a fault in a formula", () => {
  it.each([
    ["sector + sec", 10, "a name that lies within an earlier one"],
    ["min(sector, 1) + foo(sector)", 18, "a function over a name that stands earlier"],
    ["sector  *  ( region+\n regio )", 23, "a name after unusual blanks"],
    ["2 sector", 3, "what the missing sign would stand before"],
    ["1/2 sector", 5, "what the missing sign would stand before, after a quotient"],
    ["1e-3 + .5 + 5. + 0x1F + 2sector", 26, "what the missing sign would stand before, after numbers of all forms"],
    ["sector + region!", 16, "an operator behind its operand"],
    ["1 + ~sector", 5, "an operator before its operand"],
    ["sector mod 2", 8, "an operator between two"],
    ["2.*sector", 2, "a point that belongs to an operator"],
    ["50%", 3, "a percentage"],
    ["1 + 1e13", 5, "a number"],
    ["sector - -10e12", 11, "a number that is written in another way than it is shown"],
    ['1 + "text"', 5, "a text"],
    ["1 + (sector<region<size)", 6, "a chain of comparisons, where it starts"],
    ["size * [1, sector]", 8, "a list"],
    ["sector ^ 17", 10, "an exponent"],
    ["pow(sector^2, -(17))", 15, "an exponent that is an expression"],
    ["1 + clamp(sector, 1)", 5, "a function with too few values"],
    ["sector +", 9, "the end"],
    ["sector @ region", 8, "a character that means nothing"],
    ["sector + 0b12", 10, "a number that is none"],
    [`sector${" ".repeat(500)}`, 501, "the first character too many"],
    [`${"(".repeat(40)}sector${")".repeat(40)}`, 33, "the first bracket too deep"],
    [`1 - ${"-".repeat(40)}sector`, 36, "the first sign too deep"],
  ])("%j is refused at character %s: %s", (text, position) => {
    expect(reasonOf(text)).toContain(`At character ${position}.`);
  });

  it("takes blanks, comments and line breaks between parts for none of them", () => {
    expect(reasonOf("sector * # of 100 %, (\n  region\n")).toBe("");
  });

  it("names the part at which there are too many", () => {
    const text = `max(${Array.from({ length: 6 }, () => `max(${ones})`).join()})`;
    const part = [...text.matchAll(/max|1|\+/g)][200]!;
    expect(reasonOf(text)).toContain(`At character ${part.index + 1}.`);
  });

  it("names the place of an unknown criterion wherever it stands", () => {
    const short = anyFormula.filter(
      (text) => text.length <= 200 && reasonOf(text) === "" && /sector|region|size/.test(text),
    );
    fc.assert(
      fc.property(short, fc.nat(), fc.constantFrom("", " ", " \t "), (text, choice, blank) => {
        const spaced = text.replaceAll(/([*/^(),?:]) ?/g, `$1${blank}`);
        const names = [...spaced.matchAll(/sector|region|size/g)];
        const { index, 0: name } = names[choice % names.length]!;
        const wrong = `${spaced.slice(0, index)}${name.slice(0, 3)}${spaced.slice(index + name.length)}`;
        expect(reasonOf(wrong)).toContain(
          `${name.slice(0, 3)} is not a criterion (${CRITERION_IDS.join(", ")}). At character ${index + 1}.`,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    "1%(",
    "sector%-",
    "(",
    "[",
    "-",
    "not ",
    "1^",
    "1?",
    "1?1:",
    "a=",
    "f(x)=",
    "0b",
    "1/1 ",
    "sector.",
    "sector?.",
    "f(x).a",
    "f(x)",
    '"',
    "1:",
    "{a:",
    "#",
  ])("%j over and over is refused, not read for ever", (part) => {
    expect(reasonOf(part.repeat(500).slice(0, 500))).not.toBe("");
  });
});
