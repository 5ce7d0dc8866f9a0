import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchored, piecesOf } from "../../../src/files/letters/pieces.js";

const [OPEN, CLOSE] = ["\u2068", "\u2069"];

describe("pieces of a text", () => {
  it("hold all of it but the isolates, whatever these are", () => {
    const signs = fc.constantFrom(OPEN, CLOSE, "a", "ب", "7", " ", "«");
    fc.assert(
      fc.property(fc.array(signs), fc.constantFrom("ltr", "rtl"), (text, around) => {
        const all = piecesOf(text.join(""), around);
        const told = all.map((piece) => piece.text).join("");
        expect(told.replaceAll(CLOSE, "")).toBe(text.join("").replace(/[\u2068\u2069]/g, ""));
        expect(told).not.toContain(OPEN);
        expect(all.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });

  it("run as their first letter does, and as the text around where they have none", () => {
    const text = `طلب ${OPEN}12 Fès${CLOSE} و${OPEN}1 234${CLOSE} و${OPEN}«طنجة»${CLOSE}.`;
    expect(piecesOf(text, "rtl")).toEqual([
      { text: "طلب ", direction: "rtl" },
      { text: "12 Fès", direction: "ltr" },
      { text: " و", direction: "rtl" },
      { text: "1 234", direction: "rtl" },
      { text: " و", direction: "rtl" },
      { text: "«طنجة»", direction: "rtl" },
      { text: ".", direction: "rtl" },
    ]);
    expect(piecesOf(`à ${OPEN}طنجة${CLOSE}.`, "ltr").map(({ direction }) => direction)).toEqual(["ltr", "rtl", "ltr"]);
  });

  it("are held in their direction among others by marks at their ends", () => {
    expect(anchored({ text: "2931 «Fès»", direction: "ltr" }, "rtl")).toBe("\u200e2931 «Fès»\u200e");
    expect(anchored({ text: "طنجة", direction: "rtl" }, "rtl")).toBe("طنجة");
  });
});
