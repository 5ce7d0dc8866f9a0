import { BackendUnreachableError, isConnectionLost } from "@wasl/worker";
import { GIVEN_UP, type ClockJump, type Told } from "./messages.js";

/** Tells the campaign something. */
export function tell(told: Told): void {
  process.send?.(told);
}

/**
 * Runs a process of the crew: it has its orders as JSON, moves its clock when told to, and ends with the campaign. Without
 * orders it ends as soon as it is loaded, which shows how fast processes start.
 */
export function runProcess<Orders>(work: (orders: Orders) => Promise<void>): void {
  const [, , orders] = process.argv;
  if (orders === undefined) return process.exit();
  process.once("disconnect", () => process.exit());
  process.on("message", ({ jumpMs }: ClockJump) => moveClock(jumpMs));
  work(JSON.parse(orders) as Orders).catch((error: unknown) => {
    if (error instanceof BackendUnreachableError || isConnectionLost(error)) process.exit(GIVEN_UP);
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
