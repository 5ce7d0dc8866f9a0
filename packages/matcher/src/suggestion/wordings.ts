/// <reference path="../packs/json.d.ts" />
import alternativeTable from "../../data/nma_alternative_labels.json" with { type: "json" };
import phraseTable from "../../data/capability_phrases.json" with { type: "json" };
import capabilityTable from "../../data/capability_codes.json" with { type: "json" };
import { rowsOf } from "../packs/table.js";
import type { Taxonomy } from "../reference/index.js";
import { conceptToken } from "../text/index.js";
import type { Parameters } from "./parameters.js";
import { queryOf } from "./query.js";
import type { Example, Via } from "./suggestion.js";

/** Terms by which codes are known, and how much each counts. */
export interface Wording {
  readonly codes: readonly string[];
  readonly terms: readonly string[];
  readonly via: Via;
  readonly weight: number;
}

type AlternativeRow = readonly [code: string, label: string, source: string];
type PhraseRow = readonly [id: string, phrases: readonly string[]];
type CapabilityRow = readonly [id: string, nma2010: readonly string[], cpv2008: readonly string[]];

/** All that is known to be said for the codes of a taxonomy. */
export function* wordings(taxonomy: Taxonomy, examples: Iterable<Example>, weigh: Parameters): Generator<Wording> {
  const assigned = capabilities(taxonomy.id).filter(([, codes]) => codes.length > 0);
  const termsOfLabel = labelReader(new Set(assigned.map(([id]) => conceptToken(id))));
  for (const { code, labels } of taxonomy.nodes()) {
    for (const label of Object.values(labels)) {
      yield { codes: [code], terms: termsOfLabel(label), via: "label", weight: weigh.label };
    }
  }
  for (const [code, label] of alternativeLabels(taxonomy.id)) {
    yield { codes: [code], terms: termsOfLabel(label), via: "alternative label", weight: weigh.alternativeLabel };
  }
  const codesOf = new Map(assigned);
  for (const [id, phrases] of rowsOf<PhraseRow>(phraseTable, ["id", "phrases"])) {
    const codes = codesOf.get(id) ?? [];
    yield { codes, terms: [conceptToken(id)], via: "thesaurus", weight: weigh.thesaurus };
    for (const phrase of phrases) {
      yield { codes, terms: termsOfLabel(phrase), via: "thesaurus", weight: weigh.alternativeLabel };
    }
  }
  for (const { text, codes } of distinct(examples)) {
    yield { codes, terms: queryOf(text).terms, via: "example", weight: 1 };
  }
}

/** A contract with several winners is the past work of each, and teaches once. */
function* distinct(examples: Iterable<Example>): Generator<Example> {
  const seen = new Set<string>();
  for (const example of examples) {
    const key = JSON.stringify([example.text, example.codes]);
    if (!seen.has(key)) yield example;
    seen.add(key);
  }
}

/** Reads labels without the capabilities that have codes of their own in the taxonomy: there the thesaurus knows better than a label that mentions one. */
function labelReader(assigned: ReadonlySet<string>): (label: string) => string[] {
  return (label) => queryOf(label).terms.filter((term) => !assigned.has(term));
}

function alternativeLabels(taxonomy: string): readonly AlternativeRow[] {
  return taxonomy === "nma2010" ? rowsOf<AlternativeRow>(alternativeTable, ["code", "label", "source"]) : [];
}

function capabilities(taxonomy: string): (readonly [id: string, codes: readonly string[]])[] {
  const rows = rowsOf<CapabilityRow>(capabilityTable, ["id", "nma2010", "cpv2008"]);
  if (taxonomy === "nma2010") return rows.map(([id, codes]) => [id, codes] as const);
  return taxonomy === "cpv2008" ? rows.map(([id, , codes]) => [id, codes] as const) : [];
}
