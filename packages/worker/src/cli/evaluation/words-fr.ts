import { countedInFrench as counted, oneOrMoreInFrench } from "../counted.js";
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
  needs: (count) => counted(count, "besoin"),
  found: (found, relevant) =>
    `${counted(found, "entreprise pertinente classée", "entreprises pertinentes classées")} sur ${relevant}`,
  intervals: (percent, resamples, byBuyer) =>
    `Entre crochets\u00a0: intervalles à ${percent} %, ${counted(resamples, "tirage")} ${byBuyer ? "de donneurs d'ordre avec tous leurs besoins" : "de besoins"}.`,
  test: (permutations) =>
    `p\u00a0: inversions de signes, toutes jusqu'à 20 différences, sinon ${counted(permutations, "tirée")}.`,
  corrected: (pairs) => `p est corrigé par la méthode de Holm sur ${counted(pairs, "paire")}.`,
  warning: (code, count, of) => `${WARNINGS[code]}\u00a0: ${count} sur ${of}`,
  top: (changed, of, entered) =>
    `Dix premières\u00a0: changées pour ${counted(changed, "besoin")} sur ${of}, ${counted(entered, "entreprise entrée", "entreprises entrées")} en tout.`,
  change: (entered, left, moved) =>
    `dix premières\u00a0: ${counted(entered, "entrée")}, ${counted(left, "sortie")}, ${counted(moved, "déplacée")}`,
  criterion: (label, change, passed) =>
    `surtout ${label} (${change} par rapport ${passedFirms("à", passed)} elle a changé de place)`,
  onlyTies: (passed) =>
    `son score reste aussi loin ${passedFirms("de", passed)} elle a changé de place\u00a0: les égalités ont décidé`,
  excludedFirm: (system, constraints) => `écartée par ${system}\u00a0: ${constraints}`,
  excludedPassed: (system, constraints) =>
    `${system} écarte des entreprises avec lesquelles elle a changé de place\u00a0: ${constraints}`,
};

/** Those among whom one is compared with the best. */
function passedFirms(preposition: "à" | "de", passed: number): string {
  const best = { à: "aux meilleures", de: "des scores des meilleures" }[preposition];
  const only = { à: "à l'entreprise", de: "du score de l'entreprise" }[preposition];
  return oneOrMoreInFrench(passed, `${only} avec laquelle`, `${best} des ${passed} entreprises avec lesquelles`);
}

/** What is counted behind each: so many of so many. */
const WARNINGS = {
  "needs-without-ranking": "besoins sans classement, qui comptent 0",
  "needs-without-judgment": "besoins sans jugement, laissés de côté",
  "needs-without-relevant": "besoins sans aucune entreprise de note supérieure à 0, laissés de côté",
  "tied-first": "besoins dont la première place est à égalité, où la règle des égalités a choisi et non le score",
  "constant-scores": "besoins dont toutes les entreprises ont le même score, si bien que leur ordre ne dit rien",
  "unknown-needs": "jugements sur des besoins absents des fichiers, qui comptent 0",
  "unknown-suppliers": "jugements sur des entreprises absentes des fichiers, qui comptent comme non trouvées",
  "scores-against-ranks": "besoins dont les scores contredisent les rangs, et ce sont les rangs qui comptent",
} as const;
