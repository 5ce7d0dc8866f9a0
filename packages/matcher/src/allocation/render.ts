import { writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import { MESSAGES, type AllocationMessages } from "./messages/index.js";
import type { FirmAccount } from "./run/firm-account.js";
import type {
  NeedIntroductions,
  PassedOverReason,
  RunAllocation,
  RunExposure,
  ShareResult,
} from "./run/run-allocation.js";
import type { ShareOf } from "./run/share.js";

/** How an allocation is put into words: with the names of firms and needs, or their ids where none are given. */
export interface AllocationRenderOptions extends RenderOptions {
  readonly firmName?: (supplierId: string) => string;
  readonly needName?: (needId: string) => string;
}

/** Why a firm was chosen for a need: its rank, and why each firm before it that was not chosen was passed over. */
export function renderIntroduction(
  { introductions, passedOver }: NeedIntroductions,
  supplierId: string,
  options: AllocationRenderOptions,
): string[] {
  const { say, writer } = wordsOf(options);
  const chosen = introductions.find((one) => one.supplierId === supplierId);
  if (!chosen) return [];
  const score = writer.score(chosen.score);
  const rank = writer.count(chosen.rank);
  return [
    chosen.rank === 1 ? say.firstOfRanking({ score }) : say.introduced({ rank, score }),
    ...passedOver
      .filter((firm) => firm.rank < chosen.rank)
      .map((firm) =>
        say.passedOver({
          rank: writer.count(firm.rank),
          firm: writer.quoted(options.firmName?.(firm.supplierId) ?? firm.supplierId),
          reason: say.reason[firm.reason],
        }),
      ),
  ];
}

/** Why a need has fewer introductions than it wants; nothing where it has them all. */
export function renderShortfall(need: NeedIntroductions, options: AllocationRenderOptions): string[] {
  const { say, writer } = wordsOf(options);
  if (!need.short) return [];
  return [
    say.short({ made: writer.count(need.introductions.length), wanted: writer.count(need.wanted) }),
    ...Object.entries(need.short).map(([reason, count]) =>
      say.others({ count: writer.count(count), reason: say.reason[reason as PassedOverReason] }),
    ),
  ];
}

/** Needs that a firm was not introduced to, of which so many are named. */
const MOST_MISSED = 5;

/** What an allocation gave a firm, and why no more. */
export function renderAccount(account: FirmAccount, options: AllocationRenderOptions): string[] {
  const { say, writer } = wordsOf(options);
  const { rankings, introductions, places, missed } = account;
  if (rankings === 0) return [say.noRanking];
  const counts = { rankings, introductions: introductions.length, places };
  return [
    say.inRankings(formatted(counts, writer.count)),
    ...missed.slice(0, MOST_MISSED).map(({ needId, rank, score, reason }) =>
      say.missed({
        need: writer.quoted(options.needName?.(needId) ?? needId),
        rank: writer.count(rank),
        score: writer.score(score),
        reason: say.reason[reason],
      }),
    ),
  ];
}

/** How an allocation spreads introductions, whether a better one could be, what it costs and how far shares are reached. */
export function renderAllocation(allocation: RunAllocation, options: RenderOptions): string[] {
  const words = wordsOf(options);
  const { say, writer } = words;
  const { exposure, leftOut, shares } = allocation;
  const left = { met: leftOut.met, declined: leftOut.declined, capacity: leftOut["free-capacity"] };
  return [
    `${say.before}${writer.messages.colon}${spreadSentence(exposure.before, words)}`,
    `${say.after}${writer.messages.colon}${spreadSentence(exposure.after, words)}`,
    ...priceSentences(allocation, words),
    optimumSentence(allocation, words),
    ...shares.map((share) => shareSentence(share, words)),
    say.leftOut(formatted(left, writer.count)),
  ];
}

/** Nearer to the bound than this, an allocation is at it: sums of many scores are rounded. */
const ROUNDING = 1e-6;

interface Words {
  readonly say: AllocationMessages;
  readonly writer: Writer;
}

const wordsOf = (options: RenderOptions): Words => ({ say: MESSAGES[options.language], writer: writerFor(options) });

function spreadSentence({ introductions, introduced, firms, most, gini }: RunExposure, { say, writer }: Words): string {
  return say.spread({
    ...formatted({ introductions, introduced, firms, most }, writer.count),
    gini: writer.score(gini),
  });
}

function priceSentences({ price, shares }: RunAllocation, { say, writer }: Words): string[] {
  const cost = (from: number, to: number) => ({
    cost: writer.score(Math.max(0, from - to)),
    part: writer.percent(from === 0 ? 0 : Math.max(0, from - to) / from),
  });
  const ofLimit = say.priceOfLimit(cost(price.unlimited, price.limited));
  return shares.length === 0 ? [ofLimit] : [ofLimit, say.priceOfShares(cost(price.limited, price.total))];
}

function optimumSentence({ total, bound }: RunAllocation, { say, writer }: Words): string {
  if (bound === undefined) return say.stable;
  return bound - total < ROUNDING ? say.exact : say.gap({ gap: writer.score(bound - total) });
}

function shareSentence({ share, required, reached }: ShareResult, { say, writer }: Words): string {
  const values = { share: shareLabel(share, say, writer), asked: writer.percent(share.least) };
  const told = { ...values, ...formatted({ required, reached }, writer.count) };
  return reached < required ? say.shareMissed(told) : say.shareReached(told);
}

const shareLabel = (share: ShareOf, say: AllocationMessages, writer: Writer) =>
  share.kind === "categories" ? writer.list(share.categories) : say.share[share.kind];

function formatted<K extends string>(values: Readonly<Record<K, number>>, format: (value: number) => string) {
  return Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, format(value)])) as Record<
    K,
    string
  >;
}
