import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { curatedPaths } from "@wasl/fixtures";
import { afterAll, beforeAll, expect, it } from "vitest";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches, listOutcomes } from "../../src/publishing/index.js";
import { morocco } from "@wasl/matcher/morocco";
import { example } from "../conformance/example.js";
import { openChamberMachine, type ChamberMachine } from "./chamber-machine.js";

const CHAMBER = "casablanca-settat";
const inputs = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];

let machine: ChamberMachine;
beforeAll(async () => {
  machine = await openChamberMachine(CHAMBER);
});
afterAll(() => machine.close());

const wasl = (...args: string[]) => machine.type(args);

it("a chamber asks for a run, looks at it, reads its results with names, and tells what became of them", async () => {
  const asked = await wasl("run", ...inputs, "--chamber", CHAMBER, "--json");
  expect(asked).toMatchObject({ code: 0 });
  expect(asked.stderr).not.toMatch(/NOPERM|Warning|No worker/);
  const { runId, state } = JSON.parse(asked.stdout) as { runId: string; state: string };
  expect(state).toBe("done");
  expect((await wasl("status", runId)).stdout).toContain(`${runId}  done`);
  expect((await wasl("cancel", runId)).stdout).toContain(`${runId}  done`);

  const results = await wasl("results", "--chamber", CHAMBER, "--ack");
  expect(results).toMatchObject({ code: 0 });
  expect(results.stdout).toContain("1. ");
  expect(results.stderr).not.toContain("Names stay");
  expect(await listBatches(machine.installation.backend, CHAMBER)).toEqual([]);

  writeFileSync(join(machine.folder, "outcomes.csv"), "need,supplier,outcome,date\nB-001,F-001,accepted,2026-01-31\n");
  const told = await wasl("outcomes", "send", "outcomes.csv", "--chamber", CHAMBER, "--run", runId);
  expect(told).toMatchObject({ code: 0 });
  expect(await listOutcomes(machine.installation.backend)).toMatchObject([
    { chamber: CHAMBER, runId, supplierId: "F-001" },
  ]);
});

it("shows ids where names are in the register of a run for everybody", async () => {
  const { runId } = await requestRun(machine.installation.backend, {
    pack: morocco,
    ...example({ needs: 20 }),
    chamber: "all",
  });
  await followRun(machine.installation.backend, runId, () => undefined);
  const results = await wasl("results", "--chamber", CHAMBER);
  expect(results).toMatchObject({ code: 0 });
  expect(results.stderr.match(/Names stay/g)).toHaveLength(1);
  const [batch] = await listBatches(machine.installation.backend, CHAMBER);
  expect(results.stdout).toContain(`[${batch!.data.introductions[0]!.needId}]`);
});

it.each([
  ["another chamber's results", ["results", "--chamber", "federation"]],
  ["a run for another chamber", ["run", ...inputs, "--chamber", "federation"]],
  ["a run for everybody", ["run", ...inputs]],
  ["the runs of all", ["status"]],
  ["dead letters", ["dead-letters"]],
  ["outcomes of all", ["outcomes", "list"]],
])("is told that it may not have %s", async (_, args) => {
  const { code, stderr } = await wasl(...args);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("may not do this") as string });
});
