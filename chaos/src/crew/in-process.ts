import type { ClockJump, Told } from "./messages.js";

/** Exit code of a process whose backend does not answer or answers with errors, as of `wasl worker`. */
export const GIVEN_UP = 3;

/** Tells the campaign something. */
export function tell(told: Told): void {
  process.send?.(told);
}

/** Runs a process of the crew: it has its orders as JSON, moves its clock when told to, and ends with the campaign. */
export function runProcess<Orders>(work: (orders: Orders) => Promise<void>): void {
  process.once("disconnect", () => process.exit());
  process.on("message", ({ jumpMs }: ClockJump) => moveClock(jumpMs));
  work(JSON.parse(process.argv[2] ?? "") as Orders).catch((error: unknown) => {
    if (error instanceof Error && error.name === "BackendUnreachableError") process.exit(GIVEN_UP);
    console.error(error);
    process.exit(1);
  });
}

const TrueDate = Date;
let shiftMs = 0;

/** Moves what this process takes for the time, as when somebody sets the machine's clock. */
function moveClock(ms: number): void {
  shiftMs += ms;
  globalThis.Date = class extends TrueDate {
    constructor(...parts: [] | [string | number | Date]) {
      super(...((parts.length === 0 ? [TrueDate.now() + shiftMs] : parts) as [number]));
    }

    static override now(): number {
      return TrueDate.now() + shiftMs;
    }
  } as DateConstructor;
}
