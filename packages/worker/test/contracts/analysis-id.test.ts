import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { analysisIdOf, isAnalysisId, type AnalysisInputs } from "../../src/contracts/index.js";

const runId = `run-fes-meknes-${"a".repeat(32)}`;

const inputs: AnalysisInputs = {
  runId,
  question: { kind: "allocation", most: 3, depth: 50, aim: { kind: "stable", capacity: "each" } },
  engine: "0.1.0",
};

describe("an analysis's id", () => {
  it("is a digest of everything that decides its findings, under the name of the run's chamber", () => {
    const question = '{"aim":{"capacity":"each","kind":"stable"},"depth":50,"kind":"allocation","most":3}';
    const digest = createHash("sha256").update(`[1,"${runId}",${question},"0.1.0"]`).digest("hex");
    expect(analysisIdOf(inputs)).toBe(`analysis-fes-meknes-${digest.slice(0, 32)}`);
    expect(isAnalysisId(analysisIdOf(inputs))).toBe(true);
    expect(isAnalysisId(runId)).toBe(false);
  });

  it.each<Partial<AnalysisInputs>>([
    { runId: `run-all-${"a".repeat(32)}` },
    { engine: "0.2.0" },
    { question: { kind: "allocation", most: 4, depth: 50, aim: { kind: "stable", capacity: "each" } } },
    { question: { kind: "gaps", within: "region" } },
    { question: { kind: "letters", pairs: { which: "ranked" } } },
    {
      question: {
        ...{ kind: "opportunities", needs: 3, barred: 2, mean: "harmonic" },
        firms: { which: "named", supplierIds: ["f1"] },
      },
    },
  ])("changes with %j", (change) => {
    expect(analysisIdOf({ ...inputs, ...change })).not.toBe(analysisIdOf(inputs));
  });

  it("does not depend on the order in which a question was written", () => {
    const aim = { capacity: "each", kind: "stable" } as const;
    const turned = { aim, depth: 50, most: 3, kind: "allocation" } as const;
    expect(analysisIdOf({ ...inputs, question: turned })).toBe(analysisIdOf(inputs));
  });
});
