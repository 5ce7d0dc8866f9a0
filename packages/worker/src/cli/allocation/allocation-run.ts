import type { Matcher, ResolvedNeed, SupplierIndex } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed, type RankedNeed, type RunOptions } from "@wasl/matcher/allocate";
import { canonicalJson, sha256 } from "../../contracts/index.js";
import type { WrittenAllocation } from "../../files/index.js";
import { heeding } from "../../ledger/index.js";
import type { Past } from "../../snapshots/index.js";
import type { Inputs } from "../inputs.js";
import { progressBar } from "../progress.js";

/** How deep to rank and what to ask of the allocation, beside what is known of firms. */
export interface AllocationSettings extends Pick<RunOptions, "most" | "shares" | "stable" | "capacity"> {
  readonly top?: number | undefined;
  readonly depth: number;
  /** Months of introductions before that count against a firm's places. */
  readonly rotate?: number | undefined;
}

/** Introductions a need, when neither the need nor the command says how many. */
const DEFAULT_TOP = 10;

/** 128 bits of the digest, as in the id of a queued run. */
const DIGEST_DIGITS = 32;

/** The id of an allocation of files: the same inputs, profile and settings give the same run, in whatever order needs stand. */
export function fileRunId({ needs, register }: Inputs, { pack, stamp }: Matcher, settings: AllocationSettings): string {
  const { top, depth, most, shares, stable, capacity, rotate } = settings;
  const records = needs.map(({ need }) => need).sort((a, b) => (a.id < b.id ? -1 : 1));
  const asked = { top, depth, most, shares, stable, capacity, rotate };
  const decides = [1, pack.id, stamp.hash, sha256(canonicalJson(records)), sha256(register.snapshot()), asked];
  return `run-files-${sha256(canonicalJson(decides)).slice(0, DIGEST_DIGITS)}`;
}

/** Ranks each need and allocates over all of them; pairs that met or declined in the past are left out. */
export function allocateFiles(
  { needs, register }: Inputs,
  matcher: Matcher,
  { top, depth, ...settings }: AllocationSettings,
  past: Past | undefined,
): Omit<WrittenAllocation, "runId"> {
  const ranked = rankAll(needs, register, matcher, { top, depth });
  const heeded = past && heeding(past, ranked, settings.most);
  return allocateRun(ranked, { ...settings, ...heeded, firmOf: factsIn(register) });
}

function rankAll(
  needs: readonly ResolvedNeed[],
  register: SupplierIndex,
  matcher: Matcher,
  { top, depth }: Pick<AllocationSettings, "top" | "depth">,
): RankedNeed[] {
  const progress = progressBar("Ranking");
  try {
    return needs.map((need, i) => {
      const wanted = top ?? need.need.introductions ?? DEFAULT_TOP;
      const found = matcher.top(need, register, { k: Math.max(depth, wanted) });
      progress.update(i + 1, needs.length);
      return rankedNeed(need, wanted, found);
    });
  } finally {
    progress.stop();
  }
}

/** What a register says of firms, looked up once each. */
function factsIn(register: SupplierIndex): RunOptions["firmOf"] {
  const known = new Map<string, ReturnType<typeof firmFacts>>();
  return (id) => {
    const facts = known.get(id) ?? firmFacts(register.get(id)!);
    known.set(id, facts);
    return facts;
  };
}
