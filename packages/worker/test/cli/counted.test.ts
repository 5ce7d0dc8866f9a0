import { describe, expect, it } from "vitest";
import { counted, countedInFrench, oneOrMore, oneOrMoreInFrench } from "../../src/cli/counted.js";
import { english } from "../../src/cli/evaluation/words-en.js";
import { french } from "../../src/cli/evaluation/words-fr.js";

describe("a counted noun", () => {
  it.each([
    [0, "0 needs", "0 besoin"],
    [1, "1 need", "1 besoin"],
    [2, "2 needs", "2 besoins"],
    [21, "21 needs", "21 besoins"],
    [101, "101 needs", "101 besoins"],
  ])("is inflected by its number: %d", (count, inEnglish, inFrench) => {
    expect(counted(count, "need")).toBe(inEnglish);
    expect(countedInFrench(count, "besoin")).toBe(inFrench);
  });

  it("has the plural that it is given", () => {
    expect([1, 3].map((count) => counted(count, "near miss", "near misses"))).toEqual(["1 near miss", "3 near misses"]);
    expect([0, 1, 2].map((count) => oneOrMore(count, "was", "were"))).toEqual(["were", "was", "were"]);
    expect([0, 1, 2].map((count) => oneOrMoreInFrench(count, "a", "ont"))).toEqual(["a", "a", "ont"]);
  });
});

describe("the words of an evaluation", () => {
  it("agree with one firm and with several", () => {
    expect([1, 3].map((passed) => english.onlyTies(passed))).toEqual([
      "its score stays as far from that of the firm it changed places with: ties decided",
      "its score stays as far from those of the best of the 3 firms it changed places with: ties decided",
    ]);
    expect([1, 3].map((passed) => french.criterion("Secteur", "+0,100", passed))).toEqual([
      "surtout Secteur (+0,100 par rapport à l'entreprise avec laquelle elle a changé de place)",
      "surtout Secteur (+0,100 par rapport aux meilleures des 3 entreprises avec lesquelles elle a changé de place)",
    ]);
    expect([1, 3].map((passed) => french.onlyTies(passed))).toEqual([
      "son score reste aussi loin du score de l'entreprise avec laquelle elle a changé de place\u00a0: les égalités ont décidé",
      "son score reste aussi loin des scores des meilleures des 3 entreprises avec lesquelles elle a changé de place\u00a0: les égalités ont décidé",
    ]);
    expect(french.change(1, 0, 2)).toBe("dix premières\u00a0: 1 entrée, 0 sortie, 2 déplacées");
  });
});
