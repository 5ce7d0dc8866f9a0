import { expect, it } from "vitest";
import { trailOf } from "../src/evidence/trail.js";

const line = (event: string, more: object = {}) => JSON.stringify({ at: "now", pid: 1, event, ...more });

const rabat = "wasl-results-rabat";
const planned = line("run-planned", { runId: "run-1" });
const scored = Array.from({ length: 10 }, (_, shard) => line("shard-scored", { runId: "run-1", shard }));
const taken = line("taken", { queue: rabat, batch: "run-1-rabat-0000" });
const ended = line("taking-ended", { queue: rabat, error: "gone" });
const noise = [
  line("run-planned", { runId: "run-2" }),
  line("taken", { queue: "wasl-results-fes", batch: "run-1-fes-0000" }),
  line("kept", { queue: rabat, batch: "run-2-rabat-0000" }),
];
const last = Array.from({ length: 8 }, () => line("started"));
const cut = '{"at":"now","event":"kep';

it("tells the last of what workers said of a run and of what consumers did with it on the queue", () => {
  const journal = [planned, ...scored, taken, ended, ...noise, cut, ...last];
  expect(trailOf(journal, [{ run: "run-1", queue: rabat }])).toEqual([
    `the last about run-1 and ${rabat}:`,
    ...[...scored.slice(6), taken, ended],
    "the last of all:",
    ...last.slice(2),
  ]);
});

it("tells of a whole run what happened on any queue", () => {
  const trail = trailOf([planned, ...noise, taken, ...last], [{ run: "run-1" }, { run: "run-1" }]);
  expect(trail.slice(0, 4)).toEqual(["the last about run-1:", planned, noise[1], taken]);
});

it("stays some dozens of lines, none of them long, however much is amiss", () => {
  const runs = Array.from({ length: 500 }, (_, i) => `run-${i}-`);
  const journal = runs.flatMap((run) => Array.from({ length: 20 }, () => line(run.repeat(400))));
  const trail = trailOf(
    journal,
    runs.map((run) => ({ run, queue: rabat })),
  );
  expect(trail.length).toBeLessThan(60);
  expect(Math.max(...trail.map(({ length }) => length))).toBeLessThan(500);
  expect(trail).toContain("(494 more places are left out)");
});

it("tells the last of all where nothing is known to be amiss", () => {
  expect(trailOf(last, [])).toEqual(["the last of all:", ...last.slice(2)]);
});
