import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBoolean } from "../../src/files/values/boolean.js";
import { cellReader } from "../../src/files/values/cell.js";
import { parseDate } from "../../src/files/values/date.js";
import { parseIce } from "../../src/files/values/ice.js";
import { parseAmount, parseCount, parseNumber, parseShare } from "../../src/files/values/number.js";
import { neutralText, plainText } from "../../src/files/rankings/neutral-text.js";

const column = { kind: "text", header: { fr: "x", en: "x" }, help: { fr: "", en: "" }, examples: [] } as const;

const value = (parsed: { ok: boolean }) => ("value" in parsed ? parsed.value : undefined);

describe("numbers as people write them", () => {
  it.each([
    ["1250000,50", 1250000.5],
    ["1 250 000,50", 1250000.5],
    ["1\u00a0250\u00a0000,50", 1250000.5],
    ["1\u202f250\u202f000", 1250000],
    ["1\u2009250.5", 1250.5],
    ["-12", -12],
    ["0,125", 0.125],
    ["١٢٥٠", 1250],
    ["٣٫٥", 3.5],
    ["١٬٢٥٠٬٠٠٠٫٥٠", 1250000.5],
    [" 7 ", 7],
  ])("reads %j", (text, number) => expect(value(parseAmount(text))).toBe(number));

  it.each([
    "",
    " ",
    "0x10",
    "1e5",
    "1,25E+06",
    "NaN",
    "Infinity",
    "1.250.000",
    "1,250,000.5",
    "12 34",
    "1 25 000",
    "12 km",
    "--1",
    "1.",
    ".5",
    "0b1",
    "1_000",
  ])("refuses %j", (text) => expect(parseAmount(text).ok).toBe(false));

  it.each(["1.250", "1,250", "12.500", "-999.000"])("refuses %j as an amount, which has two readings", (text) => {
    expect(parseAmount(text).ok).toBe(false);
    expect(parseNumber(text).ok).toBe(true);
  });

  it("reads back every amount in French writing, whatever the blank between thousands", () => {
    const cents = fc.integer({ min: 0, max: 1e13 });
    fc.assert(
      fc.property(cents, fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", ""), (amount, blank) => {
        const [whole = "", decimals = ""] = (amount / 100).toFixed(2).split(".");
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, blank);
        expect(value(parseAmount(`${grouped},${decimals}`))).toBe(amount / 100);
      }),
    );
  });

  it("reads shares as ratios and as percentages", () => {
    expect(value(parseShare("25 %"))).toBe(0.25);
    expect(value(parseShare("0,25"))).toBe(0.25);
    expect(parseShare("a quarter").ok).toBe(false);
  });

  it("asks back when a share of 25 may be a percentage without its sign", () => {
    expect(parseShare(25)).toMatchObject({ fault: { message: '"25" is not between 0 and 1.' } });
    expect(parseShare("125 %").ok).toBe(false);
    expect(parseShare("-0,1").ok).toBe(false);
  });

  it("reads counts as whole numbers and says so where one is not", () => {
    expect(value(parseCount("1 200"))).toBe(1200);
    expect(value(parseCount("5,0"))).toBe(5);
    for (const text of ["2,5", "5 personnes", "-"]) {
      expect(parseCount(text)).toMatchObject({
        fault: { expected: expect.stringContaining("a whole number such as 12") },
      });
    }
  });
});

describe("other values", () => {
  it("reads days in ISO and in French order, and no impossible ones", () => {
    expect(value(parseDate("2026-03-31"))).toBe("2026-03-31");
    expect(value(parseDate("31/03/2026"))).toBe("2026-03-31");
    expect(value(parseDate("1.3.2026"))).toBe("2026-03-01");
    expect(value(parseDate(new Date(Date.UTC(2026, 2, 31))))).toBe("2026-03-31");
    for (const text of ["31/02/2026", "03/31/2026", "31/03/26", "mars 2026", "2026-13-01"])
      expect(parseDate(text).ok).toBe(false);
  });

  it("reads a day to which a program added midnight, and no other time", () => {
    for (const text of ["2026-03-31 00:00:00", "31/03/2026 00:00", "2026-03-31T00:00:00.000"])
      expect(value(parseDate(text))).toBe("2026-03-31");
    expect(parseDate("2026-03-31 14:30").ok).toBe(false);
    expect(value(parseDate("2026-03-31T00:00:00Z"))).toBe("2026-03-31T00:00:00Z");
  });

  it.each([46112, "46112"])("knows the number of a day that lost its format: %j", (cell) => {
    expect(parseDate(cell)).toMatchObject({
      fault: { expected: expect.stringContaining("format the column as a date") },
    });
  });

  it("reads yes and no in three languages", () => {
    for (const yes of ["oui", "OUI", "yes", "1", "true", "Vrai", "نعم"]) expect(value(parseBoolean(yes))).toBe(true);
    for (const no of ["non", "No", "0", "false", "faux", "لا"]) expect(value(parseBoolean(no))).toBe(false);
    expect(parseBoolean("peut-être").ok).toBe(false);
  });

  it("gives an ICE its leading zeros back", () => {
    expect(value(parseIce(1561191000066))).toBe("001561191000066");
    expect(value(parseIce("001 561 191 000 066"))).toBe("001561191000066");
    expect(parseIce("1,56119E+12").ok).toBe(false);
  });

  it("keeps text in exports from becoming a formula", () => {
    for (const text of ["=1+1", "+212", "-1", "@SUM(A1)", "\tx", "\rx"]) expect(neutralText(text)).toBe(`'${text}`);
    expect(neutralText("Société = bonne")).toBe("Société = bonne");
    expect(neutralText("'=1")).toBe("''=1");
  });

  it("gives ids that looked like a formula, and only these, what stood before them back", () => {
    const signs = fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "a", "é", " "), { maxLength: 6 });
    fc.assert(
      fc.property(
        signs.map((all) => all.join("")),
        (text) => plainText(neutralText(text)) === text,
      ),
    );
    for (const path of ["id", "needId", "supplierId"])
      expect(value(cellReader({ ...column, path })("'-F1"))).toBe("-F1");
    expect(value(cellReader({ ...column, path: "name" })("'-F1"))).toBe("'-F1");
  });
});
