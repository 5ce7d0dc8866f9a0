// What else could find the best k firms for a need?
import type { CountryPack, ResolvedNeed, ResolvedSupplier, ScoringProfile } from "@wasl/matcher";

/** A firm in an answer. */
export interface Standing {
  readonly supplierId: string;
  /** Rounded to 12 decimals. */
  readonly score: number;
}

/** A way of ranking. It answers with the first `k` of `ranking/brute-force.ts`, best first. */
export interface Peer {
  readonly name: string;
  /** It ranks by a formula of its own: it is timed, and its answers are not held against those of others. */
  readonly otherwise?: true;
  /** Takes in a register, once, before the first need. A register may be iterated again: it streams from its seed. */
  prepare(firms: Iterable<ResolvedSupplier>): Promise<void> | void;
  top(need: ResolvedNeed, k: number): Promise<Standing[]> | Standing[];
  close(): Promise<void> | void;
  /** What a peer with an index has to tell about it, once it answered the needs of a case. */
  figures?(): EngineFigures;
}

/** What an index costs, and what it saves. Whatever was not measured is absent. */
export interface EngineFigures {
  /** From firms to an index that answers. */
  readonly buildMs?: number;
  /** From a snapshot's bytes to an index that answers. */
  readonly loadMs?: number;
  readonly bytesPerFirm?: {
    /** Numbers, codes, groups and bounds. */
    readonly structure: number;
    /** Ids, names and other text. */
    readonly text: number;
  };
  /** Firms that were scored in full, a need, on average since the index was built. */
  readonly scoredPerNeed?: number;
}

/** By which rules firms are ranked. */
export interface Scoring {
  readonly pack: CountryPack;
  /** With the formula's text, when there is a formula. */
  readonly profile: ScoringProfile;
  /** The same formula again, for peers that know nothing of formulas. */
  readonly formula?: HandWrittenFormula;
}

/** A formula over the three utilities as somebody would write it who needs this one formula only. */
export interface HandWrittenFormula {
  readonly evaluate: Combination;
  /** No score is above it for a firm of that sector utility. */
  readonly mostBySector: (sector: number) => number;
  /** No score is above it for a firm of those two utilities. */
  readonly mostBySectorAndRegion: (sector: number, region: number) => number;
  /** SQL over the columns `sector`, `region` and `size`. */
  readonly sql: string;
}

/** Three utilities become one score, not yet rounded. */
export type Combination = (sector: number, region: number, size: number) => number;

export type PeerFactory = (scoring: Scoring) => Peer;
