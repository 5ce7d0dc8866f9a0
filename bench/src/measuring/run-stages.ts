import type { EngineFigures, Peer, PeerFactory } from "../peers/peer.js";
import { plannedRegister } from "../scenarios/register.js";
import { answered, sample } from "../scenarios/sampling.js";
import { MAIN, type Scenario, type Stage } from "../scenarios/scenario.js";
import { measure, type Entrant, type Measurement } from "./measure.js";

/** One scenario on one register: a block of the report. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  readonly firms: number;
  readonly k: number;
  readonly measurements: readonly Measurement[];
}

/** What it took to make a peer ready for a register. */
export interface Preparation {
  readonly stage: string;
  readonly peer: string;
  readonly firms: number;
  /** Wall time, the generation of the firms included. What peers share is made once, and counted for the first of them. */
  readonly seconds: number;
  readonly figures?: EngineFigures;
}

export interface StageResult {
  readonly cases: readonly CaseResult[];
  readonly preparations: readonly Preparation[];
}

export interface RunOptions {
  readonly factories: ReadonlyMap<string, PeerFactory>;
  readonly repeats: number;
  readonly seed: number;
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

/** Peers that cannot bound a formula, and so would be a scan under another name. */
const WITHOUT_FORMULA: ReadonlySet<string> = new Set(["duckdb-tiered"]);

/** Prepares the peers that answer anything in a stage, measures its scenarios, and lets the peers go. */
export async function runStage(stage: Stage, options: RunOptions): Promise<StageResult> {
  const firms = plannedRegister(stage.register);
  const peers: Peer[] = [];
  const seconds: number[] = [];
  try {
    for (const [name, factory] of takingPart(stage, options)) {
      options.onStep(`${name} takes in ${stage.register.size} firms`);
      const start = performance.now();
      const peer = factory(stage.scoring);
      peers.push(peer);
      await peer.prepare(firms);
      seconds.push((performance.now() - start) / 1_000);
    }
    const cases = await runScenarios(stage, peers, options);
    const preparations = peers.map((peer, i) => preparationOf(peer, stage, seconds[i]!));
    return { cases, preparations };
  } finally {
    for (const peer of peers) await peer.close();
  }
}

function takingPart({ register, scoring, scenarios }: Stage, { factories }: RunOptions): [string, PeerFactory][] {
  return [...factories].filter(
    ([name]) =>
      !(scoring.formula !== undefined && WITHOUT_FORMULA.has(name)) &&
      scenarios.some((scenario) => answered(name, kindOf(scenario), register.size) > 0),
  );
}

async function runScenarios(stage: Stage, peers: readonly Peer[], options: RunOptions): Promise<CaseResult[]> {
  const firms = stage.register.size;
  const cases: CaseResult[] = [];
  for (const scenario of stage.scenarios) {
    options.onStep(`${scenario.name}: ${scenario.title}, ${firms} firms`);
    const measurements = await measure(scenario, entrantsOf(scenario, firms, peers, options.seed), options.repeats);
    const { name, title, k } = scenario;
    cases.push({ name, title, firms, k, measurements });
  }
  return cases;
}

function entrantsOf(scenario: Scenario, firms: number, peers: readonly Peer[], seed: number): Entrant[] {
  return peers
    .map((peer, i) => {
      // The first is the reference, to which the others are held: it answers everything.
      const count = i === 0 ? Infinity : answered(peer.name, kindOf(scenario), firms);
      return { peer, positions: sample(scenario.needs, count, seed) };
    })
    .filter(({ positions }) => positions.length > 0);
}

function kindOf({ name }: Scenario): "main" | "worst" {
  return name === MAIN ? "main" : "worst";
}

function preparationOf(peer: Peer, { name, register }: Stage, seconds: number): Preparation {
  const figures = peer.figures?.();
  return { stage: name, peer: peer.name, firms: register.size, seconds, ...(figures === undefined ? {} : { figures }) };
}
