import { openSupplierIndex, SupplierIndexBuilder, type Need, type SupplierIndex } from "@wasl/matcher";
import { measure, type Entrant, type Measurement } from "../measuring/measure.js";
import type { Peer, Scoring } from "../peers/peer.js";
import { plannedRegister } from "../scenarios/register.js";
import { sample } from "../scenarios/sampling.js";
import { titledNeeds } from "./needs.js";
import { duckdbWords } from "./peers/duckdb-words.js";
import { indexPeer } from "./peers/index-peer.js";
import { miniSearchPeer } from "./peers/mini-search.js";
import { plainObjects } from "./peers/plain-objects.js";
import { defaultScoring, wordsAlone, wordsScoring } from "./scorings.js";
import { Vocabulary } from "./vocabulary.js";
import { withDossiers } from "./with-dossiers.js";

export interface TextPlan {
  /** Sizes of the registers. */
  readonly firms: readonly number[];
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  readonly repeats: number;
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

/** What an index with dossiers costs. */
export interface IndexFigures {
  readonly firms: number;
  readonly references: number;
  /** Terms of a profile and of a reference, on average. */
  readonly meanTerms: { readonly profile: number; readonly reference: number };
  /** From firms to an index, their generation not counted. */
  readonly buildSeconds: number;
  readonly openMs: number;
  readonly snapshotBytes: number;
  readonly bytesPerFirm: SupplierIndex["memory"];
}

export interface TextCase {
  readonly question: string;
  readonly firms: number;
  readonly measurements: readonly Measurement[];
  readonly scoredPerNeed: number;
}

export interface TextResults {
  readonly indexes: readonly IndexFigures[];
  readonly cases: readonly TextCase[];
}

/** A question and who else answers it, up to how many firms, and how many of the needs. */
interface Question {
  readonly title: string;
  readonly scoring: Scoring;
  readonly change?: (need: Need) => Need;
  readonly peers: readonly Contender[];
}

interface Contender {
  readonly create: (scoring: Scoring) => Peer;
  readonly mostFirms: number;
  readonly needs: number;
}

const QUESTIONS: readonly Question[] = [
  {
    title: "words alone",
    scoring: wordsScoring,
    change: wordsAlone,
    peers: [
      { create: miniSearchPeer, mostFirms: 100_000, needs: 50 },
      { create: duckdbWords, mostFirms: 1_000_000, needs: 50 },
      { create: plainObjects, mostFirms: 10_000, needs: 50 },
    ],
  },
  {
    title: "the profile default",
    scoring: defaultScoring,
    peers: [{ create: plainObjects, mostFirms: 10_000, needs: 50 }],
  },
];

/** Measures registers with texts and past work, one after the other. Throws a DisagreementError when peers differ that rank alike. */
export async function measureText(plan: TextPlan): Promise<TextResults> {
  const vocabulary = await Vocabulary.read();
  const indexes: IndexFigures[] = [];
  const cases: TextCase[] = [];
  for (const firms of plan.firms) {
    plan.onStep(`building an index of ${firms} firms`);
    const { index, figures } = builtIndex(firms, plan.seed, vocabulary);
    indexes.push(figures);
    for (const question of QUESTIONS) cases.push(await measureCase(question, index, vocabulary, plan));
  }
  return { indexes, cases };
}

function builtIndex(size: number, seed: number, vocabulary: Vocabulary) {
  const { pack } = defaultScoring;
  const builder = new SupplierIndexBuilder(pack);
  let buildMs = 0;
  const timed = <T>(work: () => T): T => {
    const start = performance.now();
    const result = work();
    buildMs += performance.now() - start;
    return result;
  };
  for (const firm of plannedRegister({ size, seed, pack, overlays: [withDossiers(vocabulary)] })) {
    timed(() => builder.add(firm));
  }
  const snapshot = timed(() => builder.finished().snapshot());
  const start = performance.now();
  const index = openSupplierIndex(snapshot, { verified: true });
  const openMs = performance.now() - start;
  return {
    index,
    figures: figuresOf(index, { buildSeconds: buildMs / 1_000, openMs, snapshotBytes: snapshot.length }),
  };
}

function figuresOf(
  index: SupplierIndex,
  costs: Pick<IndexFigures, "buildSeconds" | "openMs" | "snapshotBytes">,
): IndexFigures {
  const { structure, text } = index.memory;
  const { profiles, references } = index.corpus!;
  return {
    firms: index.size,
    references: references.documents,
    meanTerms: {
      profile: profiles.totalLength / profiles.documents,
      reference: references.totalLength / references.documents,
    },
    ...costs,
    bytesPerFirm: { structure: structure / index.size, text: text / index.size },
  };
}

async function measureCase(
  { title, scoring, change, peers }: Question,
  index: SupplierIndex,
  vocabulary: Vocabulary,
  { needs: count, seed, k, repeats, onStep }: TextPlan,
): Promise<TextCase> {
  const needs = titledNeeds({ count, seed, pack: scoring.pack }, vocabulary, change);
  const engine = indexPeer(scoring, index);
  const entrants: Entrant[] = [{ peer: engine, positions: [...needs.keys()] }];
  for (const { create, mostFirms, needs: answered } of peers) {
    if (index.size > mostFirms) continue;
    const peer = create(scoring);
    onStep(`${title}, ${index.size} firms: ${peer.name} takes them in`);
    await peer.prepare(index.suppliers());
    entrants.push({ peer, positions: sample(needs, answered, seed) });
  }
  onStep(`${title}, ${index.size} firms: measuring`);
  const measurements = await measure({ name: title, title, needs, k }, entrants, repeats);
  for (const { peer } of entrants) await peer.close();
  return { question: title, firms: index.size, measurements, scoredPerNeed: engine.figures!().scoredPerNeed ?? NaN };
}
