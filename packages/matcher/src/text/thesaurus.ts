/// <reference path="../packs/json.d.ts" />
import phraseTable from "../../data/capability_phrases.json" with { type: "json" };
import { rowsOf } from "../packs/table.js";
import { termsOf } from "./terms.js";

type Row = readonly [id: string, phrases: readonly string[]];

/** Marks the token of a concept: no term has it. */
const CONCEPT_MARK = "@";

/** A phrase of one concept, or of several. */
interface Phrase {
  readonly terms: readonly string[];
  readonly concepts: Set<string>;
}

/** Phrases by their first term, the longest first. */
type Thesaurus = ReadonlyMap<string, readonly Phrase[]>;

/** Capabilities that were recognised, and the terms by which: from one, up to and without another. */
interface Recognition {
  readonly concepts: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

let loaded: Thesaurus | undefined;

/** The token of a capability, which no word can be. */
export function conceptToken(id: string): string {
  return CONCEPT_MARK + id;
}

/**
 * The procured capabilities of which a text speaks, each once, in the order in which they come: tokens such as `@usinage`, which no
 * word can be. One is recognised where all terms of one of its phrases follow each other; of phrases that start together the
 * longest counts, and the next is looked for behind it. Takes time linear in the number of terms.
 */
export function conceptsOf(terms: readonly string[]): string[] {
  const found = new Set<string>();
  for (const { concepts } of recognise(terms)) for (const concept of concepts) found.add(concept);
  return [...found];
}

/** Every phrase of the thesaurus that the terms hold, as {@link conceptsOf} finds them. */
export function recognise(terms: readonly string[]): Recognition[] {
  const thesaurus = (loaded ??= read());
  const found: Recognition[] = [];
  for (let i = 0; i < terms.length;) {
    const phrase = thesaurus.get(singular(terms[i]!))?.find(({ terms: wanted }) => standsAt(wanted, terms, i));
    const to = i + (phrase?.terms.length ?? 1);
    if (phrase) found.push({ concepts: phrase.concepts, from: i, to });
    i = to;
  }
  return found;
}

/** The first phrase of the concept that a token stands for; undefined for a term. */
export function labelOfConcept(token: string): string | undefined {
  if (!token.startsWith(CONCEPT_MARK)) return undefined;
  const id = token.slice(CONCEPT_MARK.length);
  return rowsOf<Row>(phraseTable, ["id", "phrases"]).find(([concept]) => concept === id)?.[1][0];
}

function standsAt(wanted: readonly string[], terms: readonly string[], at: number): boolean {
  return wanted.every((term, i) => at + i < terms.length && term === singular(terms[at + i]!));
}

/** A French plural that was too short to be cut. */
function singular(term: string): string {
  return term.length > 3 && term.length < 6 && /[sx]$/.test(term) ? term.slice(0, -1) : term;
}

function read(): Thesaurus {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of readPhrases().toSorted((a, b) => b.terms.length - a.terms.length)) {
    const first = phrase.terms[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** A phrase that several concepts have is there once. */
function readPhrases(): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const [id, texts] of rowsOf<Row>(phraseTable, ["id", "phrases"])) {
    for (const text of texts) {
      const terms = termsOf(text).map(singular);
      const key = terms.join(" ");
      const phrase = phrases.get(key) ?? { terms, concepts: new Set() };
      phrases.set(key, phrase);
      phrase.concepts.add(conceptToken(id));
    }
  }
  return [...phrases.values()].filter(({ terms }) => terms.length > 0);
}
