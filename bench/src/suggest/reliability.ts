import type { Taxonomy } from "@wasl/matcher";
import { createSuggester, type Example } from "@wasl/matcher/suggest";
import type { Title } from "./titles.js";

/** Titles whose first suggestion is about equally sure: what was said, and how often it was right. */
export interface Reliability {
  readonly titles: number;
  readonly said: number;
  readonly right: number;
  /** Share of them whose first suggestion is a code above codes that compete. */
  readonly rolledUp: number;
}

const BINS = 5;

/** Compares confidences of first suggestions, rolled up, with what came true: equally many titles a bin, the least sure first. */
export function reliabilityOf(
  taxonomy: Taxonomy,
  examples: readonly Example[],
  titles: readonly Title[],
): Reliability[] {
  const suggester = createSuggester({ taxonomy }, { examples });
  const firsts = titles.flatMap(({ text, codes }) => {
    const [first] = suggester.suggest(text, { k: 1 });
    if (first === undefined) return [];
    const rolledUp = first.among.length > 0;
    const covers = (code: string) => code === first.code || (rolledUp && isBelow(code, first.code, taxonomy));
    return [{ said: first.confidence, right: Number(codes.some(covers)), rolledUp: Number(rolledUp) }];
  });
  const sorted = firsts.sort((a, b) => a.said - b.said);
  const size = Math.ceil(sorted.length / BINS);
  return Array.from({ length: BINS }, (_, bin) => sorted.slice(bin * size, (bin + 1) * size)).map((bin) => ({
    titles: bin.length,
    said: mean(bin.map(({ said }) => said)),
    right: mean(bin.map(({ right }) => right)),
    rolledUp: mean(bin.map(({ rolledUp }) => rolledUp)),
  }));
}

function isBelow(code: string, above: string, taxonomy: Taxonomy): boolean {
  return taxonomy.lineage(code).some((node) => node.code === above);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
