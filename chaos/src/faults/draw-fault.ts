import type { RandomStream } from "@wasl/fixtures";
import { MOMENTS, type Moment, type Role } from "../crew/messages.js";
import type { Downfall } from "../ground/ground.js";
import type { Tally } from "./tally.js";

/** One thing that goes wrong. */
export type Fault =
  /** Processes are killed, at the next such moment of one of them, or at any time. */
  | { readonly kind: "kills"; readonly role: Role; readonly at: Moment | "any"; readonly victims: number }
  /** One stands still for so many times a lock's duration. */
  | { readonly kind: "freezes"; readonly role: Role; readonly at: Moment | "any"; readonly locks: number }
  | { readonly kind: "restarts"; readonly downfall: Downfall; readonly downMs: number }
  /** About a share of the connections breaks. */
  | { readonly kind: "drops"; readonly by: "way" | "server"; readonly share: number }
  | { readonly kind: "jumps"; readonly role: Role; readonly ms: number };

/** About how many of a kind one fault counts for: connections break several at once. */
const A_FAULT: Readonly<Record<keyof Tally, number>> = { kills: 1.1, freezes: 1, restarts: 1, drops: 12, jumps: 1 };

/** A fault among those of which some are missing, the more often the more are. */
export function drawFault(random: RandomStream, absent: readonly (readonly [keyof Tally, number])[]): Fault {
  const weights = absent.map(([kind, count]) => count / A_FAULT[kind]);
  let at = random.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (at -= weight) < 0);
  return details(absent[Math.max(0, index)]![0], random);
}

function details(kind: keyof Tally, random: RandomStream): Fault {
  const role: Role = random.chance(0.65) ? "worker" : "consumer";
  const at = random.chance(0.6) ? random.pick<Moment>(MOMENTS[role]) : "any";
  switch (kind) {
    case "kills":
      return { kind, role, at, victims: random.chance(0.1) ? 2 : 1 };
    case "freezes":
      // Past the lock, and past the next look for jobs of silent processes.
      return { kind, role, at, locks: 1.4 + random.fraction() };
    case "restarts":
      return { kind, downfall: random.chance(0.5) ? "killed" : "told", downMs: random.below(800) };
    case "drops":
      return { kind, by: random.chance(0.5) ? "way" : "server", share: random.pick([0.05, 0.2, 0.6]) };
    case "jumps":
      return { kind, role, ms: (random.chance(0.5) ? 1 : -1) * (1_000 + random.below(3_600_000)) };
  }
}
