import type { Matcher, ResolvedNeed } from "@wasl/matcher";
import type { LetterKind, Pairing } from "@wasl/matcher/letters";
import { readPairings, type PairSource } from "../../files/index.js";
import { readFileOf, reportRejects, reportWarnings, type Inputs } from "../inputs.js";
import { tellLeftOut } from "../left-out.js";

/** Which pairs to write of. */
export interface PairingOptions {
  readonly introductions?: string;
  readonly refusals?: string;
  readonly top?: number;
  readonly allowRejects?: true;
}

/** Introductions a need, when neither the need nor the command says how many. */
const DEFAULT_TOP = 10;

/** What to write of. */
export type Pairings = Readonly<Record<LetterKind, readonly Pairing[]>>;

/** The pairs of the files that are named; without any, each need and its first firms. */
export async function pairingsOf(inputs: Inputs, matcher: Matcher, options: PairingOptions): Promise<Pairings> {
  const source = sourceOf(inputs, matcher, options);
  const read = (kind: LetterKind, file: string | undefined) =>
    file === undefined ? Promise.resolve([]) : pairsIn(file, kind, source, options);
  const isRanked = options.introductions === undefined && options.refusals === undefined;
  return {
    introduction: isRanked ? ranked(inputs, source) : await read("introduction", options.introductions),
    refusal: await read("refusal", options.refusals),
  };
}

function sourceOf({ needs, register }: Inputs, matcher: Matcher, { top }: PairingOptions): PairSource {
  const known = new Map<string, ReturnType<PairSource["firstOf"]>>();
  const firstOf = (need: ResolvedNeed) => {
    const k = top ?? need.need.introductions ?? DEFAULT_TOP;
    const first = known.get(need.need.id) ?? matcher.rank(need, register, { k }).candidates;
    known.set(need.need.id, first);
    return first;
  };
  return { matcher, register, needs: new Map(needs.map((need) => [need.need.id, need])), firstOf };
}

function ranked({ needs, register }: Inputs, { matcher, firstOf }: PairSource): Pairing[] {
  return needs.flatMap((need) =>
    firstOf(need).map(({ supplierId }) => ({
      need,
      firm: register.get(supplierId)!,
      explanation: matcher.explain(need, supplierId, register),
    })),
  );
}

async function pairsIn(
  file: string,
  kind: LetterKind,
  source: PairSource,
  options: PairingOptions,
): Promise<readonly Pairing[]> {
  const { pack } = source.matcher;
  const read = await readFileOf((path, reading) => readPairings(path, kind, source, reading), file, { pack });
  // Lists of pairs that Wasl writes say more of them than which they are.
  reportWarnings([{ ...read, warnings: read.warnings.filter(({ issue }) => issue.code !== "unknown-column") }]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], options.allowRejects ?? false);
  tellLeftOut(file, read.leftOut);
  return read.records;
}
