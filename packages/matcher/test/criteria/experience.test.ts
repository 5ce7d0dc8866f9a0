import { describe, expect, it } from "vitest";
import type { WorkReference } from "../../src/index.js";
import { assessed } from "./assessed.js";

/** The need asks for class 2562; what counts is of its group, and three are as many as count. */
const work = (...activities: string[]): WorkReference => ({ title: "Travail", activities });
const of = (references?: WorkReference[]) =>
  assessed("experience", {}, references === undefined ? {} : { references })!;

describe("experience", () => {
  it.each([
    ["none at all", [], 0, 0],
    ["none of the group", [work("2511"), work("62")], 0, 0],
    ["one of the class", [work("2562")], 1, Math.log(2) / Math.log(4)],
    ["one of the group, by one of its activities", [work("62", "2561"), work("62")], 1, Math.log(2) / Math.log(4)],
    ["three", [work("2562"), work("2562"), work("2561")], 3, 1],
    ["more than count", Array.from({ length: 10_000 }, () => work("2562")), 10_000, 1],
    ["one without activities", [{ title: "Usinage" }, work()], 0, 0],
    ["one with a code of another time", [work("28.5D")], 0, 0],
  ])("of %s", (_, references, similar, utility) => {
    const found = of(references);
    expect(found.utility).toBeCloseTo(utility, 12);
    expect(found.facts).toEqual({ criterion: "experience", references: references.length, similar });
  });

  it("of a firm whose references are unknown is what the profile says, not 0", () => {
    expect(of()).toEqual({ utility: 0.2, facts: { criterion: "experience" } });
  });

  it("tells the latest date of what counts", () => {
    const dated = (date: string, activity: string): WorkReference => ({ ...work(activity), date });
    const references = [dated("2021-03-04", "2562"), dated("2019-12-31", "2562"), dated("2025-01-01", "62")];
    expect(of(references).facts).toMatchObject({ latest: "2021-03-04" });
  });
});
