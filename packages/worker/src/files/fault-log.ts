import { limits } from "./limits.js";
import type { Reject } from "./reject.js";

/** Keeps the faults of a file in order: the first thousand in words, the others as a number. */
export class FaultLog {
  readonly rejects: Reject[] = [];
  readonly warnings: Reject[] = [];
  unlisted = 0;

  /** Whether further faults are counted alone. */
  get isFull(): boolean {
    return this.rejects.length >= limits.describedFaults;
  }

  reject(fault: Reject): void {
    this.keep(this.rejects, fault);
  }

  warn(fault: Reject): void {
    this.keep(this.warnings, fault);
  }

  private keep(list: Reject[], fault: Reject): void {
    if (list.length < limits.describedFaults) list.push(fault);
    else this.unlisted++;
  }
}
