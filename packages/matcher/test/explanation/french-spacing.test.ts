import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { frenchSpacingFault, textsOf } from "../../../../test-support/french-spacing.js";

const SOURCES = new URL("../../src/", import.meta.url);
const FOLDERS = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("messages/fr.ts"));

describe("French messages", () => {
  it.each(FOLDERS)("of %s have no-break spaces before two-part marks and inside quotation marks", async (path) => {
    const { fr } = (await import(new URL(path, SOURCES).href)) as { fr: object };
    const texts = textsOf(fr);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(([, text]) => frenchSpacingFault(text) !== undefined)).toEqual([]);
  });

  it("are found wherever a folder has some", () => {
    expect(FOLDERS).toContain("explanation/messages/fr.ts");
    expect(FOLDERS.length).toBeGreaterThanOrEqual(8);
  });

  it.each([
    ["Calcul: x", "Calcul:"],
    ["Calcul : x", "Calcul :"],
    ["« mot\u00a0»", "« mot"],
    ["«\u00a0mot »", "mot »"],
    ["Vraiment?", "Vraiment?"],
    ["un\u00a0; deux; trois", "deux;"],
  ])("would be found wrong: %s", (text, around) => {
    expect(frenchSpacingFault(text)).toContain(around);
  });

  it.each(["Calcul\u00a0: x", "«\u00a0mot\u00a0»", "à 12:30 sur https://exemple.ma/a?b", "un\u202f; deux"])(
    "would be found right: %s",
    (text) => {
      expect(frenchSpacingFault(text)).toBeUndefined();
    },
  );
});
