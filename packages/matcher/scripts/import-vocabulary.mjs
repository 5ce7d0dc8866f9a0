// The words by which activities are known besides their labels.
import { REPAIRS } from "./capability-repairs.mjs";
import { list, read, write } from "./tables.mjs";

export function importVocabulary() {
  importCapabilities();
}

/** Phrases and codes apart: to recognise a capability in a text takes the phrases alone. */
function importCapabilities() {
  const rows = read("capability_keywords_curated");
  write(
    "capability_phrases",
    ["id", "phrases"],
    rows.map((row) => [row.id, phrasesOf(row)]),
  );
  write(
    "capability_codes",
    ["id", "nma2010", "cpv2008"],
    rows.map((row) => [row.id, list(row.nma_codes), list(row.cpv_codes)]),
  );
}

function phrasesOf({ id, label_fr, synonyms_fr, terms_ar_darija }) {
  const [dropped, added] = REPAIRS[id] ?? [[], []];
  const phrases = [label_fr, ...list(synonyms_fr), ...added, ...list(terms_ar_darija)];
  return [...new Set(phrases)].filter((phrase) => !dropped.includes(phrase));
}
