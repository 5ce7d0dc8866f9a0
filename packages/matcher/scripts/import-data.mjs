// Turns a folder of reference tables (CSV) into the JSON tables under packages/matcher/data.
//
//   node packages/matcher/scripts/import-data.mjs FOLDER
//
// Run by hand when the tables change; data/SOURCES.md says what each file is. One row a line, so that a change reads
// as a change in a diff.
import { importVocabulary } from "./import-vocabulary.mjs";
import { number, read, text, write } from "./tables.mjs";

const verified = (row) => row.verification === "excerpt_seen";

/** Our own English names. */
const ENGLISH_CATEGORY = {
  AE: "auto-entrepreneur",
  PP: "natural person",
  PM: "legal person",
  MICRO: "microenterprise",
  TPE: "very small enterprise",
  PE: "small enterprise",
  ME: "medium-sized enterprise",
  PME: "small or medium-sized enterprise",
  TPME: "very small, small or medium-sized enterprise",
  GE: "large enterprise",
  JEI: "young innovative enterprise",
  COOP: "cooperative",
};

/** Classes of the OMTPME that the table of categories lacks; Arabic names our own. */
const OMTPME_CLASSES = [
  { code: "PE", kind: "size", label_fr: "Petite entreprise", label_ar: "مقاولة صغيرة", source: "ma_size_classes" },
  { code: "ME", kind: "size", label_fr: "Moyenne entreprise", label_ar: "مقاولة متوسطة", source: "ma_size_classes" },
];

/** The labels of sections come in capitals. */
const sentenceCase = (label) =>
  label === label.toUpperCase() ? label.slice(0, 1) + label.slice(1).toLowerCase() : label;

/** Two spellings with the same letters and digits are one alias. */
const letters = (name) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "");

function importActivities() {
  const level = { section: "section", branche: "division", sous_branche: "group", activite: "class" };
  write(
    "nma_2010",
    ["code", "level", "parent", "fr", "en", "ar"],
    read("nma_2010").map((row) => [
      row.code,
      level[row.level],
      text(row.parent),
      sentenceCase(row.label_fr),
      text(sentenceCase(row.label_en)),
      text(row.label_ar),
    ]),
  );
  write(
    "cpv_2008",
    ["code", "level", "parent", "fr", "en"],
    read("cpv_2008").map((row) => [row.code, row.level, text(row.parent), row.label_fr, row.label_en]),
  );
}

function importPlaces() {
  const provinces = read("ma_provinces");
  const seatNamed = new Map(provinces.map((row) => [`${row.region_iso} ${row.seat_commune_fr}`, row.seat_commune_hcp]));
  const regions = read("ma_regions").map((row) => [
    row.iso_3166_2,
    row.hcp_code,
    row.name_fr,
    row.name_ar,
    row.name_en,
    seatNamed.get(`${row.iso_3166_2} ${row.capital_fr}`),
  ]);
  write("ma_regions", ["code", "hcp", "fr", "ar", "en", "capital"], regions);
  write(
    "ma_provinces",
    ["code", "hcp", "region", "type", "fr", "ar", "en", "iso", "seat", "lat", "lon"],
    provinces.map((row) => [
      row.iso_3166_2,
      row.hcp_code,
      row.region_iso,
      row.type,
      row.name_fr,
      row.name_ar,
      row.name_en,
      row.name_iso,
      row.seat_commune_hcp,
      number(row.seat_lat),
      number(row.seat_lon),
    ]),
  );
  write("ma_communes", ["code", "type", "province", "city", "fr", "ar", "lat", "lon"], communeRows());
  write("ma_urban_centres", ["code", "commune"], urbanCentreRows());
  write("ma_place_aliases", ["alias", "target", "source"], aliasRows());
  const centroids = read("ma_provinces_geo_odbl").filter((row) => row.iso_3166_2 === "MA-FAH");
  write(
    "ma_centroids_odbl",
    ["province", "lat", "lon"],
    centroids.map((row) => [row.iso_3166_2, number(row.centroid_lat), number(row.centroid_lon)]),
  );
}

function communeRows() {
  const type = { commune_urban: "urban", commune_rural: "rural", arrondissement: "arrondissement" };
  return read("ma_communes")
    .filter((row) => row.type in type)
    .map((row) => [
      row.hcp_code,
      type[row.type],
      row.province_iso,
      text(row.parent_commune_hcp),
      row.name_fr,
      text(row.name_ar),
      number(row.lat),
      number(row.lon),
    ]);
}

/** Towns inside rural communes, which the census counts apart: by code, as by name, they stand for the commune around them. */
function urbanCentreRows() {
  const centres = read("ma_communes").filter((row) => row.type === "urban_centre");
  return centres.map((row) => [row.hcp_code, row.parent_commune_hcp]);
}

/** Names beyond the official ones, and the towns and districts that are not communes, as names of the commune around them. */
function aliasRows() {
  const communes = read("ma_communes");
  const centres = communes.filter((row) => row.type === "urban_centre");
  const around = new Map(centres.map((row) => [row.hcp_code, row.parent_commune_hcp]));
  for (const row of read("ma_arrondissement_prefectures")) around.set(row.hcp_code, "006141010");
  const source = { curated: "curated", GeoNames: "geonames" };
  const seen = new Set(officialNames(communes));
  return read("ma_place_aliases")
    .filter((row) => source[row.source] !== undefined || around.has(row.target_code))
    .map((row) => [row.alias, around.get(row.target_code) ?? row.target_code, source[row.source] ?? "district"])
    .filter(([alias, target]) => {
      const key = `${letters(alias)} ${target}`;
      return !seen.has(key) && seen.add(key);
    });
}

function officialNames(communes) {
  const named = [
    ...communes.filter((row) => row.type !== "urban_centre").map((row) => [row.hcp_code, row.name_fr, row.name_ar]),
    ...read("ma_provinces").map((row) => [row.iso_3166_2, row.name_fr, row.name_ar, row.name_en, row.name_iso]),
    ...read("ma_regions").map((row) => [row.iso_3166_2, row.name_fr, row.name_ar, row.name_en]),
  ];
  return named.flatMap(([code, ...names]) => names.map((name) => `${letters(name)} ${code}`));
}

const federationLast = (chambers) =>
  chambers.toSorted((a, b) => Number(a.kind === "federation") - Number(b.kind === "federation"));

function importInstitutions() {
  write(
    "ma_chambers",
    ["id", "kind", "region", "fr", "ar"],
    federationLast(read("ma_ccis_chambers")).map((row) => [
      row.id,
      row.kind,
      text(row.region_iso),
      row.name_fr,
      row.name_ar,
    ]),
  );
  write(
    "ma_firm_categories",
    ["code", "kind", "fr", "ar", "en", "source"],
    [...read("ma_firm_categories"), ...OMTPME_CLASSES].map((row) => [
      row.code,
      row.kind,
      row.label_fr,
      row.label_ar,
      ENGLISH_CATEGORY[row.code],
      row.source,
    ]),
  );
  write(
    "ma_legal_forms",
    ["code", "person", "fr", "basis"],
    read("ma_legal_forms").map((row) => [row.code, row.person_kind, row.label_fr, row.legal_basis]),
  );
  write(
    "ma_size_classes",
    [
      "framework",
      "category",
      "label",
      "above",
      "upTo",
      "headcount",
      "otherTest",
      "period",
      "source",
      "verified",
      "note",
    ],
    read("ma_size_thresholds").map((row) => [
      row.framework,
      row.category,
      row.label,
      number(row.turnover_min_mad_excl),
      number(row.turnover_max_mad_incl),
      number(row.headcount_max),
      text(row.other_test),
      text(row.period),
      row.source,
      verified(row),
      text(row.note),
    ]),
  );
  write(
    "ma_support_programmes",
    ["name", "operator", "period", "target", "gives", "sources", "verified", "note"],
    read("ma_support_programmes").map((row) => [
      row.programme,
      row.operator,
      row.period,
      row.target,
      row.gives,
      row.sources.split("; "),
      verified(row),
      text(row.note),
    ]),
  );
}

importActivities();
importVocabulary();
importPlaces();
importInstitutions();
