import type { ResolvedNeed } from "@wasl/matcher";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreAlone, type SuspectWork } from "../../src/processors/score-alone.js";
import { ScoringFailure } from "../../src/scoring-threads/index.js";

/** What a need does to whoever ranks it. */
type Kind = "sound" | "fails" | "kills";

const FROM = 40;

/** A process that ends, wherever it was. */
class Killed extends Error {}

/** Where a worker is when it is killed from outside. */
type Step = "starting threads" | "starting threads anew" | "ranking";

/**
 * A job, and workers that take it one after the other until one is through. `isKilled` is asked at each step of each of them
 * whether the worker is killed there, by no fault of the need that is ranked.
 */
async function workThrough(kinds: readonly Kind[], isKilled: (step: Step, need: string) => boolean) {
  const needs = kinds.map((_, i) => ({ need: { id: String(i) } }) as ResolvedNeed);
  const job = {
    progress: {} as unknown,
    updateProgress: (progress: unknown) => Promise.resolve(void (job.progress = structuredClone(progress))),
  };
  let anew = false;
  const score: SuspectWork["score"] = ([one]) => {
    const starting = anew ? "starting threads anew" : "starting threads";
    anew = true;
    if (isKilled(one ? "ranking" : starting, one?.need.id ?? "")) throw new Killed();
    if (!one) return Promise.resolve([]);
    const kind = kinds[Number(one.need.id)];
    if (kind === "kills") throw new Killed();
    return kind === "fails" ? Promise.reject(new ScoringFailure("out-of-memory")) : Promise.resolve([one.need.id]);
  };
  const work = { job: job as unknown as SuspectWork["job"], needs, from: FROM, threads: 1, score };
  for (let deaths = 0; ; deaths += 1) {
    anew = false;
    const scored = await scoreAlone(work).catch((error: unknown) => {
      if (error instanceof Killed) return undefined;
      throw error;
    });
    if (scored) return { deaths, told: scored.map((one) => ("failure" in one ? one.failure : one.ranked)) };
  }
}

const TOLD = { fails: "out-of-memory", kills: "killed-its-worker" } as const;
const expected = (kinds: readonly Kind[]) => kinds.map((kind, i) => (kind === "sound" ? String(i) : TOLD[kind]));

const kindsOf = fc.array(fc.constantFrom<Kind>("sound", "sound", "fails", "kills"), { minLength: 1, maxLength: 8 });

describe("needs that workers died over", () => {
  it("are each told for what they are, and each that kills costs four workers", async () => {
    await fc.assert(
      fc.asyncProperty(kindsOf, async (kinds) => {
        const { deaths, told } = await workThrough(kinds, () => false);
        expect(told).toEqual(expected(kinds));
        expect(deaths).toBe(4 * kinds.filter((kind) => kind === "kills").length);
      }),
    );
  });

  it("are not blamed for workers that are killed while threads start, however many", async () => {
    await fc.assert(
      fc.asyncProperty(kindsOf, fc.nat(10), fc.nat(10), async (kinds, first, anew) => {
        const left = { "starting threads": first, "starting threads anew": anew, ranking: 0 };
        const { told } = await workThrough(kinds, (step) => left[step] > 0 && Boolean(left[step]--));
        expect(told).toEqual(expected(kinds));
      }),
    );
  });

  it("are not blamed for deaths when one worker in four outlives them, however many die in all", async () => {
    await fc.assert(
      fc.asyncProperty(kindsOf, fc.array(fc.boolean(), { maxLength: 200 }), async (kinds, kills) => {
        const killed = kills.values();
        const inARow = new Map<string, number>();
        const { told } = await workThrough(kinds, (_, need) => {
          const deaths = inARow.get(need) ?? 0;
          const dies = need !== "" && deaths < 3 && killed.next().value === true;
          inARow.set(need, dies ? deaths + 1 : 0);
          return dies;
        });
        const innocent = (_: unknown, i: number) => kinds[i] !== "kills";
        expect(told.filter(innocent)).toEqual(expected(kinds).filter(innocent));
      }),
    );
  });
});
