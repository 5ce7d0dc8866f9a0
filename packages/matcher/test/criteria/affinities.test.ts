import { describe, expect, it } from "vitest";
import { coreProfile, parseProfile, type Affinity } from "../../src/index.js";
import { similarityUnder } from "../../src/criteria/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

const similarity = (affinities: Affinity[]) => {
  const { sector } = coreProfile.criteria;
  const profile = parseProfile({
    ...coreProfile,
    criteria: { ...coreProfile.criteria, sector: { ...sector, affinities } },
  });
  return similarityUnder(profile, morocco.taxonomy);
};

describe("affinities", () => {
  const affine = similarity([
    { between: ["62", "26"], utility: 0.6 },
    { between: ["6201", "2620"], utility: 0.7 },
    { between: ["29", "2931"], utility: 0.1 },
  ]);

  it("hold for all that lies below both branches, whichever is asked for", () => {
    expect(affine("6202", "2630")).toBe(0.6);
    expect(affine("2630", "6202")).toBe(0.6);
    expect(affine("62", "26")).toBe(0.6);
  });

  it("count by the strongest where several hold", () => {
    expect(affine("6201", "2620")).toBe(0.7);
  });

  it("never bring two activities farther apart than the tree has them", () => {
    expect(affine("2932", "2931")).toBe(0.8);
    expect(affine("2931", "2931")).toBe(1);
  });

  it("say nothing of branches above or beside them", () => {
    expect(affine("J", "26")).toBe(0);
    expect(affine("6201", "2811")).toBe(0);
  });
});
