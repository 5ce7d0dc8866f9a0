import {
  renderAllocation,
  renderIntroduction,
  renderShortfall,
  type NeedIntroductions,
  type RunAllocation,
  type RunExposure,
} from "@wasl/matcher/allocate";
import type { RankingContext } from "../rankings/context.js";
import { placeName } from "../rankings/need-view.js";
import { numberFormats } from "../rankings/number-formats.js";
import { allocationWording } from "./wording.js";

/** An allocation as it is written: with the id of its run. */
export interface WrittenAllocation extends RunAllocation {
  readonly runId: string;
}

/** A need with who it is introduced to, in words. */
export interface AllocatedNeedView {
  readonly id: string;
  readonly title: string;
  readonly buyer: string;
  readonly wanted: number;
  readonly introductions: readonly AllocatedFirmView[];
  /** Why there are fewer than wanted; none where there are as many. */
  readonly whyFewer: readonly string[];
}

export interface AllocatedFirmView {
  readonly supplierId: string;
  readonly name: string;
  readonly category: string;
  readonly place: string;
  readonly rank: number;
  readonly score: number;
  readonly why: readonly string[];
}

/** Puts an allocation's ids and codes into words. */
export function viewAllocatedNeed(need: NeedIntroductions, context: RankingContext): AllocatedNeedView {
  const resolved = context.needs.get(need.needId)?.need;
  const nameOf = (id: string) => context.register.get(id)?.supplier.name ?? id;
  const options = { ...context, firmName: nameOf };
  return {
    id: need.needId,
    title: resolved?.title ?? need.needId,
    buyer: resolved?.buyer.name ?? resolved?.buyer.id ?? "",
    wanted: need.wanted,
    introductions: need.introductions.map(({ supplierId, rank, score }) => {
      const firm = context.register.get(supplierId);
      return {
        supplierId,
        name: nameOf(supplierId),
        category: firm?.supplier.category ?? "",
        place: firm ? placeName(firm.place, context) : "",
        rank,
        score,
        why: renderIntroduction(need, supplierId, options),
      };
    }),
    whyFewer: renderShortfall(need, options),
  };
}

/** How introductions are spread and what that costs, in sentences. */
export const summaryLines = (allocation: RunAllocation, context: RankingContext): string[] =>
  renderAllocation(allocation, context);

/** A measure of exposure without and with the allocation; `shown` as people read it. */
export interface ExposureRow {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly shown: (value: number) => string;
}

/** How introductions are spread over firms, sizes and regions, without and with the allocation. */
export function exposureRows({ exposure }: RunAllocation, context: RankingContext): ExposureRow[] {
  const say = allocationWording(context.language);
  const { number, score } = numberFormats(context);
  const { before, after } = exposure;
  const row = (label: string, of: (one: RunExposure) => number, shown: (value: number) => string) => ({
    label,
    before: of(before),
    after: of(after),
    shown,
  });
  const groups = (key: "byCategory" | "byRegion", labelOf: (group: string) => string) =>
    [...new Set([...Object.keys(before[key]), ...Object.keys(after[key])])]
      .sort()
      .map((group) => row(say.partOf(labelOf(group)), (one) => partOf(one, key, group), percentage(number)));
  return [
    row(say.introductions, (one) => one.introductions, number),
    row(say.total, (one) => one.total, score),
    row(say.meanScore, (one) => (one.introductions === 0 ? 0 : one.total / one.introductions), score),
    row(say.firms, (one) => one.firms, number),
    row(say.introduced, (one) => one.introduced, number),
    row(say.neverIntroduced, (one) => one.firms - one.introduced, number),
    row(say.most, (one) => one.most, number),
    row(say.gini, (one) => one.gini, score),
    ...groups("byCategory", (category) => category || say.unknown),
    ...groups("byRegion", (region) => (region === "" ? say.unknown : placeName({ country: "", region }, context))),
  ];
}

const partOf = (one: RunExposure, key: "byCategory" | "byRegion", group: string) =>
  (one[key] as Readonly<Record<string, number>>)[group] ?? 0;

const percentage = (number: (value: number) => string) => (ratio: number) =>
  `${number(Math.round(ratio * 1_000) / 10)}\u00a0%`;
