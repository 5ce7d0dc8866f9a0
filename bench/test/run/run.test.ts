import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMatcher, createSupplierIndex, renderCandidate } from "@wasl/matcher";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerAll } from "../../src/run/answer-all.js";
import { Parts } from "../../src/run/parts.js";
import { buildSnapshot, openReady, readShared } from "../../src/run/stored-index.js";
import { timeStages } from "../../src/run/time-stages.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { plannedNeeds } from "../../src/scenarios/needs.js";
import { plannedRegister } from "../../src/scenarios/register.js";

const [FIRMS, NEEDS, SEED, K] = [2_000, 120, 3, 5];
const { pack } = coreScoring;
const needs = plannedNeeds({ count: NEEDS, seed: SEED, pack });
const counter = () => new Int32Array(new SharedArrayBuffer(4));
let folder: string;
let snapshot: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wasl-bench-test-"));
  snapshot = join(folder, "index.snapshot");
  await buildSnapshot(snapshot, FIRMS, SEED);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function opened() {
  const matcher = createMatcher(coreScoring);
  return { matcher, index: openReady(readShared(snapshot), matcher, false), needs, k: K };
}

it("answers each need once, with candidates and sentences as the matcher gives them over firms in memory", () => {
  const matcher = createMatcher(coreScoring);
  const index = createSupplierIndex(plannedRegister({ size: FIRMS, seed: SEED, pack }), pack);
  const rankings = needs.map((need) => matcher.rank(need, index, { k: K }));
  const candidates = rankings.flatMap((ranking) => ranking.candidates);
  const sentences = rankings.map((ranking) =>
    ranking.candidates.map((candidate) => renderCandidate(candidate, { language: "fr", pack })),
  );
  const characters = rankings.map((ranking, i) => JSON.stringify({ ranking, sentences: sentences[i] }).length);
  const result = answerAll(opened(), counter());
  expect(result.candidates).toBe(candidates.length);
  expect(result.characters).toBe(characters.reduce((sum, length) => sum + length, 0));
  expect(result.hashes.map(([position]) => position)).toEqual(needs.map((_, position) => position));
});

it("gives an answer the same hash whoever gives it", () => {
  const alone = answerAll(opened(), counter());
  const shared = counter();
  // What one takes is taken: the other finds the rest.
  new Parts(shared, NEEDS).take();
  const rest = answerAll(opened(), shared);
  expect(rest.hashes.length).toBeGreaterThan(0);
  expect(alone.hashes.slice(-rest.hashes.length)).toEqual(rest.hashes);
});

it("deals every position out once", () => {
  const next = counter();
  const takers = [new Parts(next, NEEDS), new Parts(next, NEEDS), new Parts(next, NEEDS)];
  const dealt: number[] = [];
  for (let turn = 0; ; turn += 1) {
    const part = takers[turn % takers.length]!.take();
    if (part === undefined) break;
    for (let position = part.from; position < part.to; position += 1) dealt.push(position);
  }
  expect(dealt).toEqual(needs.map((_, position) => position));
});

it("splits the time of one thread over the stages of a need", () => {
  const stages = timeStages({ snapshot, needs: NEEDS, seed: SEED, k: K });
  expect(Object.keys(stages)).toEqual(["searching", "counting", "describing", "rendering", "writing"]);
  expect(Object.values(stages).every(Number.isFinite)).toBe(true);
});
