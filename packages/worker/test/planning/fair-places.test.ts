import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Priority } from "../../src/contracts/index.js";
import { fairPlaces, LAST_PLACE, moveToFront, STEPS } from "../../src/planning/fair-places.js";

interface Waiting {
  readonly chamber: string;
  readonly priority: Priority;
  readonly run: number;
  readonly place: number;
}

/** A queue with one server that takes the lowest place, and of equals the one that came first. */
class Queue {
  readonly served: Waiting[] = [];
  readonly waiting: Waiting[] = [];

  get now(): number {
    return this.waiting[0]?.place ?? 0;
  }

  arrive(chamber: string, priority: Priority, run: number, shards: number): void {
    const own = this.waiting.filter((job) => job.chamber === chamber && job.priority === priority);
    const places = fairPlaces(shards, { now: this.now, last: own.at(-1)?.place, priority });
    this.waiting.push(...places.map((place) => ({ chamber, priority, run, place })));
    this.waiting.sort((a, b) => a.place - b.place);
  }

  serve(): void {
    const next = this.waiting.shift();
    if (next) this.served.push(next);
  }
}

const priority = fc.constantFrom<Priority>("high", "normal", "low");

/** Runs that arrive between turns: how many turns pass before each, whose it is, how urgent, how many shards. */
const arrivals = fc.array(
  fc.record({
    turns: fc.nat(6),
    chamber: fc.constantFrom("a", "b", "c"),
    priority,
    shards: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe("fair places", () => {
  it("stand behind the chamber's own, or at what is served now, a step apart", () => {
    expect(fairPlaces(3, { now: 0, priority: "normal" })).toEqual([1, 5, 9]);
    expect(fairPlaces(2, { now: 7, last: 9, priority: "high" })).toEqual([10, 11]);
    expect(fairPlaces(2, { now: 70, last: 9, priority: "low" })).toEqual([70, 86]);
  });

  it("give two chambers that both wait their shares in every interval, to within a shard of each", () => {
    fc.assert(
      fc.property(
        priority,
        priority,
        fc.nat(50),
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        (p, q, head, from, n) => {
          const queue = new Queue();
          queue.arrive("a", p, 0, 200);
          for (let i = 0; i < head; i++) queue.serve();
          queue.arrive("b", q, 1, 1_600);
          while (queue.served.length < head + from + n) queue.serve();
          const interval = queue.served.slice(head + from);
          const [a, b] = ["a", "b"].map((name) => interval.filter(({ chamber }) => chamber === name).length);
          if (!queue.waiting.some(({ chamber }) => chamber === "a")) return;
          expect(Math.abs(a! * STEPS[p] - b! * STEPS[q])).toBeLessThanOrEqual(STEPS[p] + STEPS[q]);
        },
      ),
    );
  });

  it("let a small run wait for no more than its own share of the others' shards, however many those have", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(priority, fc.integer({ min: 1, max: 800 })), { minLength: 1, maxLength: 4 }),
        fc.nat(200),
        priority,
        fc.integer({ min: 1, max: 10 }),
        (others, turns, urgency, shards) => {
          const queue = new Queue();
          others.forEach(([p, count], i) => queue.arrive(`other-${i}`, p, i, count));
          for (let i = 0; i < turns; i++) queue.serve();
          const before = queue.served.length;
          queue.arrive("small", urgency, 99, shards);
          while (queue.waiting.some(({ run }) => run === 99)) queue.serve();
          const share = (p: Priority) => Math.floor(((shards - 1) * STEPS[urgency]) / STEPS[p]) + 1;
          const most = others.reduce((sum, [p]) => sum + share(p), shards);
          expect(queue.served.length - before).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("serve everybody, in the end and in their order, whatever arrives", () => {
    fc.assert(
      fc.property(arrivals, (runs) => {
        const queue = new Queue();
        runs.forEach(({ turns, chamber, priority, shards }, run) => {
          for (let i = 0; i < turns; i++) queue.serve();
          queue.arrive(chamber, priority, run, shards);
        });
        while (queue.waiting.length > 0) queue.serve();
        expect(queue.served).toHaveLength(runs.reduce((sum, { shards }) => sum + shards, 0));
        for (const name of ["a", "b", "c"])
          for (const urgency of ["high", "normal", "low"]) {
            const own = queue.served.filter((job) => job.chamber === name && job.priority === urgency);
            expect(own.map(({ run }) => run)).toEqual(own.map(({ run }) => run).toSorted((x, y) => x - y));
          }
      }),
    );
  });

  it("starve nobody by an endless stream of small runs", () => {
    fc.assert(
      fc.property(priority, priority, fc.integer({ min: 1, max: 3 }), (p, q, shards) => {
        const queue = new Queue();
        queue.arrive("big", p, 0, 20);
        // Twenty steps of the big run, in each of which the stream gets its share, and one more.
        const most = 20 * (STEPS[p] / STEPS[q] + 2);
        let turns = 0;
        for (; turns <= most && queue.waiting.some(({ chamber }) => chamber === "big"); turns++) {
          queue.arrive("stream", q, turns + 1, shards);
          queue.serve();
        }
        expect(turns).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("end at the last place, where who came first is served first, and are moved to the front in time", () => {
    const places = fairPlaces(3, { now: LAST_PLACE - 5, last: LAST_PLACE - 5, priority: "normal" });
    expect(places).toEqual([LAST_PLACE - 1, LAST_PLACE, LAST_PLACE]);
    expect(fairPlaces(1, { now: LAST_PLACE, last: LAST_PLACE, priority: "low" })).toEqual([LAST_PLACE]);
    expect(moveToFront(1_000)).toBe(0);
    const by = moveToFront(2_000_000);
    expect(fairPlaces(1, { now: 2_000_000 - by, priority: "high" })).toEqual([1]);
  });
});
