// The words by which activities are known besides their labels.
import { REPAIRS } from "./capability-repairs.mjs";
import { list, read, write } from "./tables.mjs";

export function importVocabulary() {
  importCapabilities();
  importAlternativeLabels();
}

const SOURCES = {
  "NAF rev.2 sub-class (INSEE)": "NAF rev. 2",
  "NOGA 2008 type (BFS)": "NOGA 2008",
  "NOGA 2008 class label (BFS)": "NOGA 2008",
};

/**
 * Wordings of a NACE class, for the NMA class that stands for it alone. NMA classes are found by the column that maps them,
 * never by their own code: 29 codes name something else in NACE.
 */
function importAlternativeLabels() {
  const nma = read("nma_2010").filter((row) => row.level === "activite");
  const classesOf = (nace) => nma.filter((row) => row.nace_rev2_plain === nace);
  const nace = read("nace_rev2").filter((row) => row.level === "class");
  const wordings = [
    ...nace.flatMap((row) => [row.label_fr, row.label_en].map((label) => [row.code_plain, label, "NACE rev. 2"])),
    ...read("nace_alt_labels").map((row) => [row.nace_rev2_plain, row.label, SOURCES[row.source]]),
  ];
  const seen = new Set(nma.flatMap((row) => [row.label_fr, row.label_en].map((label) => `${row.code} ${label}`)));
  const rows = wordings.flatMap(([nacePlain, label, source]) => {
    const [only, other] = classesOf(nacePlain);
    if (!only || other || !label || !source || seen.has(`${only.code} ${label}`)) return [];
    seen.add(`${only.code} ${label}`);
    return [[only.code, label, source]];
  });
  write(
    "nma_alternative_labels",
    ["code", "label", "source"],
    rows.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))),
  );
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
