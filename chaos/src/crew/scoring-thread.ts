// A scoring thread that takes its time, as over a large register, so that faults hit the middle of the work; and that cannot
// bear some needs.
import { scoreTask, type ScoringResult, type ScoringTask } from "@wasl/worker";
import { poisonOf, type Poison } from "../workload/poison.js";

/** Time a need takes, in ms. */
const NEED_MS = 12;

const never = new Int32Array(new SharedArrayBuffer(4));

export default function scoreSlowly(task: ScoringTask): ScoringResult {
  Atomics.wait(never, 0, 0, NEED_MS * task.needs.length);
  for (const { need } of task.needs) {
    const poison = poisonOf(need.id);
    if (poison) EFFECTS[poison]();
  }
  return scoreTask(task);
}

const EFFECTS: Readonly<Record<Poison, () => void>> = {
  throws: () => {
    throw new RangeError("this need cannot be ranked");
  },
  hoards: () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(100_000).fill(kept.length + 0.5));
  },
  kills: () => process.kill(process.pid, "SIGKILL"),
};
