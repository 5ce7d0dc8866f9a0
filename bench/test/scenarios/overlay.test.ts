import { generateRegister } from "@wasl/fixtures";
import { describe, expect, it } from "vitest";
import { coreScoring } from "../../src/scenarios/formula.js";
import { plannedNeeds } from "../../src/scenarios/needs.js";
import { RARE_CERTIFICATES, TIED, tiedFirms, withRareCertificates, withTies } from "../../src/scenarios/overlay.js";
import { plannedRegister } from "../../src/scenarios/register.js";
import { answered, sample } from "../../src/scenarios/sampling.js";

const SIZE = 60_000;
const firms = [...generateRegister({ size: SIZE, seed: 2 })];

/** Whether a count is within four standard deviations of what independent draws of a probability give. */
function isPlausible(count: number, probability: number): boolean {
  return Math.abs(count - SIZE * probability) <= 4 * Math.sqrt(SIZE * probability);
}

describe("rare certificates", () => {
  const held = firms.map((firm) => {
    const { certifications = [] } = withRareCertificates(firm);
    return RARE_CERTIFICATES.filter((name) => certifications.includes(name)).length;
  });

  it("are held by a firm of a thousand each, all four by one of eight thousand", () => {
    expect(isPlausible(held.reduce((a, b) => a + b, 0) / RARE_CERTIFICATES.length, 0.001)).toBe(true);
    expect(isPlausible(held.filter((count) => count === 4).length, 0.002 / 16)).toBe(true);
    expect(held).toContain(4);
  });

  it("are nobody's in a generated register", () => {
    const names: readonly string[] = RARE_CERTIFICATES;
    expect(firms.some(({ certifications = [] }) => certifications.some((name) => names.includes(name)))).toBe(false);
  });
});

describe("ties", () => {
  it("are as many as asked for, and no more than a quarter of a small register", () => {
    const tied = firms
      .map(withTies(SIZE))
      .filter(({ turnover, name, keywords }) => turnover === TIED.turnover && name && !keywords);
    expect(isPlausible(tied.length, tiedFirms(SIZE) / SIZE)).toBe(true);
    expect(tiedFirms(SIZE)).toBe(15_000);
    expect(tiedFirms(1_000_000)).toBe(50_000);
  });
});

describe("a planned register", () => {
  it("holds the same firms each time it is iterated", () => {
    const register = plannedRegister({ size: 50, seed: 4, pack: coreScoring.pack });
    const ids = () => Array.from(register, ({ supplier }) => supplier.id);
    expect(ids()).toEqual(ids());
    expect(ids()).toHaveLength(50);
  });
});

describe("a sample of needs", () => {
  const needs = plannedNeeds({ count: 40, seed: 6, pack: coreScoring.pack });

  it("is part of every larger sample of the same seed, and another for another seed", () => {
    const small = sample(needs, 10, 1);
    expect(small).toHaveLength(10);
    expect(sample(needs, 25, 1)).toEqual(expect.arrayContaining(small));
    expect(sample(needs, 10, 2)).not.toEqual(small);
    expect(sample(needs, Infinity, 1)).toEqual([...needs.keys()]);
  });

  it("is everything for who is not named, and the less the larger the register for who is slow", () => {
    expect(answered("typed-arrays", "main", 3_000_000)).toBe(Infinity);
    expect([100_000, 1_000_000, 3_000_000].map((firms) => answered("duckdb-scan", "main", firms))).toEqual([
      100, 30, 15,
    ]);
  });
});
