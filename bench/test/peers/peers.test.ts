import { orThrow, resolveNeed, resolveSupplier, type ResolvedNeed, type ResolvedSupplier } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { requireAgreement } from "../../src/measuring/agreement.js";
import { peerFactories } from "../../src/peers/index.js";
import type { Peer, Scoring } from "../../src/peers/peer.js";
import { coreScoring, formulaScoring } from "../../src/scenarios/formula.js";
import { plannedNeeds } from "../../src/scenarios/needs.js";
import { plannedRegister } from "../../src/scenarios/register.js";
import { sample } from "../../src/scenarios/sampling.js";
import { MAIN, type Scenario } from "../../src/scenarios/scenario.js";
import { stagesOf } from "../../src/scenarios/stages.js";
import { WORST_CASES } from "../../src/scenarios/worst-cases.js";
import { oddNeeds, oddSuppliers } from "./odd-pairs.js";
import { oracle } from "./oracle.js";

const { pack } = coreScoring;

/** Statements are slow beside arrays: DuckDB answers a part of the needs. */
const DUCKDB_NEEDS = 15;

/** Holds the answers of every peer that can answer under a way of scoring against those of the matcher's brute force. */
async function expectAgreement(
  firms: Iterable<ResolvedSupplier>,
  scoring: Scoring,
  scenarios: readonly Scenario[],
): Promise<void> {
  const factories = [...peerFactories].filter(([name]) => !(scoring.formula && name === "duckdb-tiered"));
  const peers: Peer[] = [oracle(scoring), ...factories.map(([, factory]) => factory(scoring))];
  for (const peer of peers) await peer.prepare(firms);
  for (const scenario of scenarios) {
    const entrants = peers.map((peer) => ({
      peer,
      positions: sample(scenario.needs, peer.name.startsWith("duckdb") ? DUCKDB_NEEDS : Infinity, 1),
    }));
    await expect(requireAgreement(scenario, entrants)).resolves.toBeUndefined();
  }
  for (const peer of peers) await peer.close();
}

function scenarioOf(needs: readonly ResolvedNeed[], k: number): Scenario {
  return { name: "test", title: "", needs, k };
}

describe("every peer gives the ids and the scores of the matcher's brute force", () => {
  it("on a generated register", async () => {
    const firms = plannedRegister({ size: 2_500, seed: 11, pack });
    const needs = plannedNeeds({ count: 200, seed: 5, pack });
    await expectAgreement(firms, coreScoring, [scenarioOf(needs, 20), scenarioOf(needs.slice(0, 20), 1)]);
  });

  it("on a register of everything that is rare: unknown values, zeros, places abroad, words written otherwise", async () => {
    const firms = oddSuppliers(1_500).map((supplier) => orThrow(resolveSupplier(supplier, pack)));
    const needs = oddNeeds(180).map((need) => orThrow(resolveNeed(need, pack)));
    const scenarios = [scenarioOf(needs, 10), scenarioOf(needs.slice(0, 90), 2), scenarioOf(needs.slice(0, 40), 2_000)];
    await expectAgreement(firms, coreScoring, scenarios);
    await expectAgreement(firms, formulaScoring, scenarios);
  });

  const stages = stagesOf({ sizes: [1_500], needs: 20, seed: 3, k: 20, cases: new Set([MAIN, ...WORST_CASES]) });

  it.each(stages)("in every worst case, stage %#", async ({ register, scoring, scenarios }) => {
    await expectAgreement(plannedRegister(register), scoring, scenarios);
  });

  it("has all cases in some stage", () => {
    const names = stages.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
    expect(names.sort()).toEqual([MAIN, ...WORST_CASES].sort());
  });
});
