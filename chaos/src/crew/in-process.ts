import { BackendUnreachableError, isConnectionLost } from "@wasl/worker";
import { noteTo, type Particulars } from "../evidence/note.js";
import { GIVEN_UP, type ClockJump, type Told } from "./messages.js";

/** Tells the campaign something. */
export function tell(told: Told): void {
  process.send?.(told);
}

/** Writes down what happens: the standard output of a process of the crew is the campaign's journal. */
export function note(event: string, particulars?: Particulars): void {
  noteTo(1, event, particulars);
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
  note("started");
  work(JSON.parse(orders) as Orders).catch((error: unknown) => {
    note("ended", { error });
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
