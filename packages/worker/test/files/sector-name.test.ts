import type { CountryPack, Labels, Language } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { sectorName } from "../../src/files/rankings/sector-name.js";

/** A pack whose only branch has these labels, as a tree of the user's own may have. */
const packWith = (labels: Labels): CountryPack => ({
  ...morocco,
  taxonomy: {
    ...morocco.taxonomy,
    get: (code) => (code === "42" ? { ...morocco.taxonomy.get("42")!, labels } : undefined),
  },
});

describe("the name of a sector", () => {
  it.each<[Labels, Language, string]>([
    [{ fr: "Génie civil", ar: "الهندسة المدنية", en: "Civil engineering" }, "ar", "42 الهندسة المدنية"],
    [{ fr: "Génie civil", en: "Civil engineering" }, "ar", "42 Génie civil"],
    [{ en: "Civil engineering" }, "fr", "42 Civil engineering"],
    [{}, "fr", "42"],
  ])("of labels %j is in %s, or in a language that it has: %s", (labels, language, name) => {
    expect(sectorName("42", { pack: packWith(labels), language })).toBe(name);
  });

  it("that the taxonomy does not know is its code", () => {
    expect(sectorName("99", { pack: packWith({}), language: "en" })).toBe("99");
  });
});
