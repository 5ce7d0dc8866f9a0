import type { Need, Supplier } from "../../src/index.js";

/** What relevance takes as given: the tokens of a text, which tests of their own hold (test/text), and the labels of a code. */
export interface Language {
  readonly tokens: (text: string) => readonly string[];
  /** In French and Arabic; in another language where a code has neither. */
  readonly labels: (code: string) => readonly string[];
}

/** A text as its tokens, each with how often it occurs. */
type Bag = ReadonlyMap<string, number>;

/** BM25's constants. */
interface Constants {
  readonly k1: number;
  readonly b: number;
}

export const lengthOf = (bag: Bag) => [...bag.values()].reduce((sum, count) => sum + count, 0);

function bagOf(texts: readonly string[], { tokens }: Language): Bag {
  const bag = new Map<string, number>();
  for (const token of texts.flatMap(tokens)) bag.set(token, (bag.get(token) ?? 0) + 1);
  return bag;
}

/** What a firm says of itself: its name, text and keywords, the titles of its references, the labels of its activities, each code once. */
export function profileOf(firm: Supplier, language: Language): Bag {
  const { name, text = "", keywords = [], references = [], activities } = firm;
  const titles = references.map(({ title }) => title);
  return bagOf([name, text, ...keywords, ...titles, ...labelsOf(activities, language)], language);
}

/** Each reference by itself: its title and the labels of its activities. */
export function referencesOf({ references = [] }: Supplier, language: Language): Bag[] {
  return references.map(({ title, activities = [] }) => bagOf([title, ...labelsOf(activities, language)], language));
}

function labelsOf(codes: readonly string[], { labels }: Language): string[] {
  return [...new Set(codes)].flatMap(labels);
}

/** What a need asks for: each token of its title and keywords fully, and those that its description alone has by a share. */
export function askedBy(
  { title, description = "", keywords = [] }: Need,
  descriptionWeight: number,
  { tokens }: Language,
): Map<string, number> {
  const full = new Set([title, ...keywords].flatMap(tokens));
  const all = [...full, ...tokens(description)];
  return new Map(all.map((token) => [token, full.has(token) ? 1 : descriptionWeight]));
}

/** Scores documents among all those of a collection, as a utility: ln(1 + score / s) / ln(1 + most / s). */
export class Relevance {
  private readonly averageLength: number;
  /** By token of the need, its weight times ln(1 + (N − n + ½) / (n + ½)), and nothing for one that no document holds. */
  private readonly rarities: ReadonlyMap<string, number>;

  constructor(
    asked: ReadonlyMap<string, number>,
    collection: readonly Bag[],
    private readonly constants: Constants,
    private readonly saturation: number,
  ) {
    this.rarities = new Map([...asked].map(([token, weight]) => [token, weight * rarity(token, collection)]));
    const length = collection.reduce((sum, bag) => sum + lengthOf(bag), 0);
    this.averageLength = Math.max(1, length / Math.max(1, collection.length));
  }

  utility(bag: Bag): number {
    const most = this.most();
    return most === 0 ? 0 : Math.log(1 + this.score(bag) / this.saturation) / Math.log(1 + most / this.saturation);
  }

  /** BM25: the sum over the need's tokens of idf · f · (k1 + 1) / (f + k1 · (1 − b + b · length / average length)). */
  score(bag: Bag): number {
    const { k1, b } = this.constants;
    const damping = k1 * (1 - b + (b * lengthOf(bag)) / this.averageLength);
    const parts = [...this.rarities].map(([token, rare]) => {
      const count = bag.get(token) ?? 0;
      return count === 0 ? 0 : (rare * count * (k1 + 1)) / (count + damping);
    });
    return parts.reduce((sum, part) => sum + part, 0);
  }

  /** What a document would score that held nothing but the need's tokens, without end. */
  most(): number {
    return [...this.rarities.values()].reduce((sum, rare) => sum + rare * (this.constants.k1 + 1), 0);
  }
}

function rarity(token: string, collection: readonly Bag[]): number {
  const holding = collection.filter((bag) => bag.has(token)).length;
  return holding === 0 ? 0 : Math.log(1 + (collection.length - holding + 0.5) / (holding + 0.5));
}
