import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { runIdOf } from "../../src/contracts/index.js";

const inputs = {
  chamber: "all",
  pack: "morocco" as const,
  topK: 5,
  engine: "0.1.0",
  needs: "a".repeat(64),
  register: "b".repeat(64),
  profileHash: "c".repeat(64),
};

describe("a run's id", () => {
  it("is a digest of everything that decides its results", () => {
    const text = `[1,"all","morocco",5,"0.1.0","${"a".repeat(64)}","${"b".repeat(64)}","${"c".repeat(64)}"]`;
    const digest = createHash("sha256").update(text).digest("hex");
    expect(runIdOf(inputs)).toBe(`run-all-${digest.slice(0, 32)}`);
  });

  it.each(Object.keys(inputs))("changes with the %s", (key) => {
    const other = { chamber: "oriental", pack: "cpv", topK: 6 }[key] ?? "d".repeat(64);
    expect(runIdOf({ ...inputs, [key]: other })).not.toBe(runIdOf(inputs));
  });
});
