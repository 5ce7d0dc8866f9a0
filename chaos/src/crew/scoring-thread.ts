// A scoring thread that takes its time, as over a large register, so that faults hit the middle of the work; and that cannot
// bear some needs, whether it ranks them or looks at them for an analysis.
import {
  concludeTask,
  lookTask,
  scoreTask,
  type ConcludeResult,
  type ConcludeTask,
  type LookResult,
  type LookTask,
  type ScoringResult,
  type ScoringTask,
} from "@wasl/worker";
import { poisonOf, type Poison } from "../workload/poison.js";

/** Time a need takes, in ms. */
const NEED_MS = 12;

/** Time it takes to bring together what was found of all needs, in ms. */
const CONCLUDE_MS = 100;

const never = new Int32Array(new SharedArrayBuffer(4));

export default function scoreSlowly(task: ScoringTask): ScoringResult {
  suffer(task);
  return scoreTask(task);
}

export function look(task: LookTask): Promise<LookResult> {
  suffer(task);
  return lookTask(task);
}

export function conclude(task: ConcludeTask): ConcludeResult {
  Atomics.wait(never, 0, 0, CONCLUDE_MS);
  return concludeTask(task);
}

function suffer({ needs }: Pick<ScoringTask, "needs">): void {
  Atomics.wait(never, 0, 0, NEED_MS * needs.length);
  for (const { need } of needs) {
    const poison = poisonOf(need.id);
    if (poison) EFFECTS[poison]();
  }
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
