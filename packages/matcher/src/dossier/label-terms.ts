import type { Taxonomy } from "../reference/index.js";
import { analyse } from "../text/index.js";

const known = new WeakMap<Taxonomy, Map<string, readonly string[]>>();

/**
 * The terms of an activity's labels, in French and Arabic, the languages in which needs are written; of the others where it has
 * neither. None for an unknown code.
 */
export function labelTerms(code: string, taxonomy: Taxonomy): readonly string[] {
  const ofTaxonomy = known.get(taxonomy) ?? new Map<string, readonly string[]>();
  known.set(taxonomy, ofTaxonomy);
  const terms = ofTaxonomy.get(code) ?? readLabels(code, taxonomy);
  // Past work may carry codes of any kind: those that are in no taxonomy are not kept.
  if (taxonomy.get(code)) ofTaxonomy.set(code, terms);
  return terms;
}

function readLabels(code: string, taxonomy: Taxonomy): readonly string[] {
  const { fr, ar, en } = taxonomy.get(code)?.labels ?? {};
  const labels = fr === undefined && ar === undefined ? [en] : [fr, ar];
  return labels.flatMap((label) => (label === undefined ? [] : analyse(label)));
}
