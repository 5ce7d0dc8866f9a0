import { randomStream } from "@wasl/fixtures";
import { expect, it } from "vitest";
import { drawFault } from "../src/faults/draw-fault.js";
import { missing, noFaults } from "../src/faults/tally.js";

const quotas = { kills: 70, freezes: 10, restarts: 3, drops: 520, jumps: 0 };

it("draws the same faults for the same seed, and others for another", () => {
  const faults = (seed: number) => {
    const random = randomStream(seed);
    return Array.from({ length: 50 }, () => drawFault(random, missing(quotas, noFaults())));
  };
  expect(faults(1)).toEqual(faults(1));
  expect(faults(1)).not.toEqual(faults(2));
});

it("draws only what is missing, until nothing is", () => {
  const tally = noFaults();
  const random = randomStream(5);
  for (let absent = missing(quotas, tally); absent.length > 0; absent = missing(quotas, tally)) {
    const { kind } = drawFault(random, absent);
    expect(tally[kind]).toBeLessThan(quotas[kind]);
    tally[kind] += kind === "drops" ? 10 : 1;
  }
  expect(tally).toMatchObject({ kills: 70, freezes: 10, restarts: 3, drops: 520, jumps: 0 });
});
