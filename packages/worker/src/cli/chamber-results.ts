import { createSupplierIndex, type Language } from "@wasl/matcher";
import { audienceOf, type Introduction, type ResultBatch } from "../contracts/index.js";
import {
  viewNeed,
  type IntroductionView,
  type NeedView,
  type RankingContext,
  type ShownRanking,
} from "../files/index.js";
import { builtInPack } from "../planning/index.js";
import { isRefused, type Backend } from "../queues/index.js";
import { createCache, decodeNeeds, openRegister } from "../snapshots/index.js";

/** What names the snapshots in which the ids of a batch stand for something. */
interface Named {
  readonly data: Pick<ResultBatch["data"], "runId" | "needs" | "register" | "pack" | "currency">;
}

/** Finds what the ids in a batch stand for, in the snapshots of its run. */
export type ContextOf = (batch: Named, language: Language) => Promise<RankingContext>;

/** Registers that stay in memory while results are shown. */
const KEPT = 2;

/**
 * Reads the snapshots of each run once, however many batches speak of it. A chamber's user may not read those of runs for
 * everybody: `onNameless` is told, and ids stand for names.
 */
export function createContextReader(backend: Backend, onNameless: () => void = () => undefined): ContextOf {
  const named = createCache(KEPT, async (run: string) => {
    const [runId = "", needs = "", register = ""] = run.split(" ");
    const store = backend.inputs(audienceOf(runId));
    return {
      needs: new Map(decodeNeeds(await store.get(needs)).map((need) => [need.need.id, need])),
      register: openRegister(register, await store.get(register)),
    };
  });
  return async ({ data }, language) => {
    const pack = builtInPack(data.pack);
    const names = await named([data.runId, data.needs, data.register].join(" ")).catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      onNameless();
      return { needs: new Map(), register: createSupplierIndex([], pack) };
    });
    return { ...names, pack, language, currency: data.currency };
  };
}

/**
 * The introductions of batches as rankings, for tables, workbooks and pages: the chamber's own needs first, then those of
 * other regions for which some of its firms are among the best.
 */
export function rankingsOf(batches: readonly ResultBatch[]): ShownRanking[] {
  const introductions = batches.flatMap(({ data: { profile, introductions } }) =>
    introductions.map((introduction) => ({ ...(introduction as unknown as Introduction), profile })),
  );
  return introductions.toSorted((a, b) => Number(b.complete) - Number(a.complete));
}

/** How much of the results to show. */
export interface Extent {
  readonly needs: number;
  readonly firms: number;
}

/** Introductions as lines for people: each need, its firms, and why. */
export function describeRankings(
  rankings: readonly ShownRanking[],
  context: RankingContext,
  { needs, firms }: Extent,
): string[] {
  const hidden = rankings.length - needs;
  const shown = rankings.slice(0, needs).flatMap((ranking) => describeNeed(viewNeed(ranking, context), firms));
  return hidden > 0 ? [...shown, `  … + ${hidden}`] : shown;
}

function describeNeed(need: NeedView, firms: number): string[] {
  const hidden = need.introductions.length - firms;
  return [
    `  ${need.title} [${need.id}] · ${[need.buyer, need.place].filter(Boolean).join(" · ")}`,
    ...(need.note === undefined ? [] : [`    ${need.note}`]),
    ...need.introductions.slice(0, firms).flatMap(describeFirm),
    ...(hidden > 0 ? [`    … + ${hidden}`] : []),
    ...(need.introductions.length === 0 ? ["    –"] : []),
  ];
}

function describeFirm({ rank, name, supplierId, category, place, reasons }: IntroductionView): string[] {
  const firm = [name, category, place].filter(Boolean).join(" · ");
  return [`    ${rank}. ${firm} [${supplierId}]`, ...reasons.map((reason) => `         ${reason}`)];
}
