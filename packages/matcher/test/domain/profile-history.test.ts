import { describe, expect, it } from "vitest";
import { coreProfile, parseProfile, stampOf, type HistoryEntry } from "../../src/index.js";

const figure = { value: 0.4, low: 0.3, high: 0.5 };
const entry: HistoryEntry = {
  how: "Weights of a conditional logit, shrunk towards the profile it started from.",
  from: stampOf(coreProfile),
  data: { needs: "0".repeat(64), suppliers: "1".repeat(64), judgments: "2".repeat(64) },
  settings: { seed: 7, folds: 5 },
  heldOut: { mrr: { before: figure, after: figure, difference: { value: 0, low: -0.1, high: 0.1 } } },
};

describe("a profile's history", () => {
  it("is kept as it is written", () => {
    const profile = { ...coreProfile, id: "tuned", history: [entry] };
    expect(parseProfile(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it("may be missing, and then leaves no trace in the profile's name", () => {
    expect(parseProfile(coreProfile)).not.toHaveProperty("history");
    expect(stampOf(parseProfile(coreProfile))).toEqual(stampOf(coreProfile));
  });

  it.each([
    ["a hash that is none", { ...entry, data: { needs: "abc" } }, "history[0].data.needs"],
    ["a figure on what it was fitted on", { ...entry, training: { mrr: figure } }, "history[0].training"],
    ["a figure without its interval", { ...entry, heldOut: { mrr: 0.4 } }, "history[0].heldOut.mrr"],
  ])("refuses %s", (_, wrong, path) => {
    expect(() => parseProfile({ ...coreProfile, history: [wrong] })).toThrow(path);
  });
});
