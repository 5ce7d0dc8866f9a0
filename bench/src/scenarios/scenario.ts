// Which registers and needs is it measured on?
import type { ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import type { RegisterPlan } from "./register.js";

/** Needs put to a register, a row each in the report. */
export interface Scenario {
  readonly name: string;
  /** What is hard about it, in a few words. */
  readonly title: string;
  readonly needs: readonly ResolvedNeed[];
  readonly k: number;
}

/** Scenarios that share a register and a way of scoring, so that peers are prepared once for all of them. */
export interface Stage {
  /** What its register and its scoring have of their own. */
  readonly name: string;
  readonly register: RegisterPlan;
  readonly scoring: Scoring;
  readonly scenarios: readonly Scenario[];
}

export const MAIN = "main";
