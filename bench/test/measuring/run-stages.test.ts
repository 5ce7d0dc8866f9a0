import { describe, expect, it } from "vitest";
import { DisagreementError } from "../../src/measuring/agreement.js";
import { runStage } from "../../src/measuring/run-stages.js";
import type { Peer, PeerFactory } from "../../src/peers/peer.js";
import { typedArraysBounded } from "../../src/peers/typed-arrays-bounded.js";
import { typedArrays } from "../../src/peers/typed-arrays.js";
import { engineText, growthOf } from "../../src/report/engine-report.js";
import { MAIN } from "../../src/scenarios/scenario.js";
import { stagesOf } from "../../src/scenarios/stages.js";

const [stage] = stagesOf({ sizes: [500], needs: 30, seed: 1, k: 5, cases: new Set([MAIN]) });
const run = { repeats: 3, seed: 1, onStep: () => undefined };

/** A peer that is right but for one need, of which it swaps the first two firms. */
const almostRight: PeerFactory = (scoring): Peer => {
  const right = typedArrays(scoring);
  return {
    ...right,
    name: "almost-right",
    top(need, k) {
      const [first, second, ...rest] = right.top(need, k) as { supplierId: string; score: number }[];
      const swaps = need.need.id === stage!.scenarios[0]!.needs[17]!.need.id;
      return first === undefined || second === undefined
        ? []
        : swaps
          ? [second, first, ...rest]
          : [first, second, ...rest];
    },
    figures: () => ({ buildMs: 12.5, bytesPerFirm: { structure: 30, text: 700 } }),
  };
};

describe("a stage", () => {
  it("gives every peer its times, and ratios to the first", async () => {
    const factories = new Map([
      ["typed-arrays", typedArrays],
      ["typed-arrays-bounded", typedArraysBounded],
    ]);
    const { cases, preparations } = await runStage(stage!, { ...run, factories });
    const [first, second] = cases[0]!.measurements;
    expect(first).toMatchObject({ peer: "typed-arrays", needs: 30, ratio: { mean: { median: 1, min: 1, max: 1 } } });
    expect(second!.mean.min).toBeGreaterThan(0);
    expect(second!.mean.min).toBeLessThanOrEqual(second!.mean.median);
    expect(second!.ratio.mean.median).toBeGreaterThan(0);
    expect(preparations.map(({ peer, firms }) => [peer, firms])).toEqual([
      ["typed-arrays", 500],
      ["typed-arrays-bounded", 500],
    ]);
  });

  it("fails where one peer answers otherwise, and says for which need and which rank", async () => {
    const factories = new Map([
      ["typed-arrays", typedArrays],
      ["almost-right", almostRight],
    ]);
    const failing = runStage(stage!, { ...run, factories });
    await expect(failing).rejects.toThrow(DisagreementError);
    await expect(failing).rejects.toThrow(/main, need besoin-0000018: almost-right against typed-arrays: rank 1/);
  });
});

describe("the report", () => {
  it("shows times, ratios, growth and what a peer tells about its index", () => {
    const spread = (median: number) => ({ median, min: median / 2, max: median * 2 });
    const measured = (peer: string, us: number) => ({
      ...{ peer, needs: 1_000, group: 1, p50: spread(us), mean: spread(us), p99: spread(us * 10) },
      ratio: { mean: spread(us / 10), p50: spread(us / 10) },
    });
    const caseOf = (firms: number, us: number) => ({
      ...{ name: MAIN, title: "generated needs", firms, k: 20 },
      measurements: [measured("engine", 10), measured("slow", us)],
    });
    const cases = [caseOf(100_000, 2_000), caseOf(1_000_000, 20_000)];
    const text = engineText({
      machine: { cpu: "A processor", cores: 2, memoryGiB: 8, node: "v20.19.0", platform: "linux x64" },
      settings: { seed: 1, needs: 1_000, repeats: 3 },
      cases,
      growth: growthOf(cases),
      preparations: [
        { stage: "core", peer: "engine", firms: 100_000, seconds: 1.5, figures: almostRight({} as never).figures!() },
      ],
    });
    expect(text).toMatch(/slow.* 1,000 .* 20 ms .* 10 ms to 40 ms .* 2000 ×/);
    expect(text).toMatch(/slow.* 100,000, 1,000,000 .* 1 .* 1 /);
    expect(text).toMatch(/engine.* 100,000 .* 1.5 s .* 12.5 ms .* 30 B .* 700 B/);
    expect(text).toMatch(/A processor, 2 cores, 8 GiB, Node.js v20.19.0/);
  });
});
