import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import {
  rankingLines,
  readResultLines,
  ResultLinesError,
  setAsideLine,
  type SetAsideNeed,
} from "../../src/planning/index.js";
import { example } from "../conformance/example.js";

const { needs, register } = example({ firms: 300, needs: 12, seed: 3 });
const matcher = createMatcher({ pack: morocco });
const ranked = needs.map((need) => {
  const ranking = matcher.rank(need, register, { k: 4 });
  return { ranking, owner: "oriental", regions: ranking.candidates.map((_, i) => (i === 1 ? null : `MA-0${i}`)) };
});
const setAside: SetAsideNeed = { needId: "besoin\né", failure: "too-long" };
const bytes = (...lines: readonly string[]) => Buffer.from(lines.join(""));

describe("the lines of results", () => {
  it("give back what was ranked and what was set aside, in order", () => {
    const lines = ranked.map(({ ranking, ...routing }) => rankingLines(ranking, routing));
    const read = [...readResultLines(bytes(lines[0]!, setAsideLine(setAside), ...lines.slice(1)))];
    const expected = ranked.map(({ ranking: { profile, ...ranking }, ...routing }) => ({ ...ranking, ...routing }));
    expect(JSON.parse(JSON.stringify(read))).toEqual([expected[0], setAside, ...expected.slice(1)]);
  });

  it("hold candidates as they are published: in canonical JSON", () => {
    const [{ ranking, ...routing }] = ranked as [(typeof ranked)[0]];
    const [read] = readResultLines(bytes(rankingLines(ranking, routing)));
    if (!read || "failure" in read) throw new Error("nothing was read");
    expect(read.candidates.map(({ text }) => text)).toEqual(ranking.candidates.map((one) => canonicalize(one)));
    expect(read.candidates).not.toHaveLength(0);
  });

  it("say so when another version wrote them, or when some are missing", () => {
    const [{ ranking, ...routing }] = ranked as [(typeof ranked)[0]];
    const lines = rankingLines(ranking, routing);
    const others = [JSON.stringify(ranked), lines.slice(0, lines.lastIndexOf("\n", lines.length - 2) + 1)];
    for (const other of others) expect(() => [...readResultLines(bytes(other))]).toThrow(ResultLinesError);
  });
});
