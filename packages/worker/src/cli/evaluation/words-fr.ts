import type { EvaluationWords } from "./words.js";

export const french: EvaluationWords = {
  measure: "Mesure",
  all: "tous",
  newPairs: "paires nouvelles",
  repeatPairs: "acheteurs fidèles",
  group: "Groupe",
  difference: "Différence",
  outcome: "gagnés/perdus/égaux",
  wins: "Plus grands gains",
  losses: "Plus grandes pertes",
  notRanked: "non classée",
  base: "la base de la formule",
  needs: (count) => `${count} besoins`,
  found: (found, relevant) => `${found} entreprises pertinentes classées sur ${relevant}`,
  intervals: (percent, resamples, byBuyer) =>
    `Entre crochets : intervalles à ${percent} %, ${resamples} tirages ${byBuyer ? "de donneurs d'ordre avec tous leurs besoins" : "de besoins"}.`,
  test: (permutations) => `p : inversions de signes, toutes jusqu'à 20 différences, sinon ${permutations} tirées.`,
  corrected: (pairs) => `p est corrigé par la méthode de Holm sur ${pairs} paires.`,
  warning: (code, count, of) => `${count} sur ${of} ${WARNINGS[code]}`,
  top: (changed, of, entered) =>
    `Dix premières : changées pour ${changed} besoins sur ${of}, ${entered} entreprises entrées en tout.`,
  change: (entered, left, moved) => `dix premières : ${entered} entrées, ${left} sorties, ${moved} déplacées`,
  criterion: (label, change, passed) =>
    `surtout ${label} (${change} par rapport aux meilleures des ${passed} entreprises avec lesquelles elle a changé de place)`,
  onlyTies: (passed) =>
    `son score reste aussi loin de ceux des meilleures des ${passed} entreprises avec lesquelles elle a changé de place : les égalités ont décidé`,
  excludedFirm: (system, constraints) => `écartée par ${system} : ${constraints}`,
  excludedPassed: (system, constraints) =>
    `${system} écarte des entreprises avec lesquelles elle a changé de place : ${constraints}`,
};

const WARNINGS = {
  "needs-without-ranking": "besoins n'ont pas de classement et comptent 0",
  "needs-without-judgment": "besoins n'ont pas de jugement et sont laissés de côté",
  "needs-without-relevant": "besoins n'ont aucune entreprise de note supérieure à 0 et sont laissés de côté",
  "tied-first": "besoins ont une première place à égalité : la règle des égalités, non le score, a choisi",
  "constant-scores": "besoins donnent le même score à toutes leurs entreprises : leur ordre ne dit rien",
  "unknown-needs": "jugements portent sur des besoins absents des fichiers ; ces besoins comptent 0",
  "unknown-suppliers":
    "jugements portent sur des entreprises absentes des fichiers ; elles comptent comme non trouvées",
  "scores-against-ranks": "besoins ont des scores qui contredisent leurs rangs ; les rangs comptent",
} as const;
