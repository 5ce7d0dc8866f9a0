import { inForm } from "../plural-form.js";
import type { Messages } from "./messages.js";

export const fr: Messages = {
  colon: "\u00a0: ",
  criteria: {
    sector: "Secteur",
    region: "Région",
    size: "Taille",
    capabilities: "Savoir-faire",
    experience: "Expérience",
    orders: "Commandes",
    presence: "Présence",
    certifications: "Certifications",
  },
  excluded: {
    "buyer-itself": "Donneur d'ordre lui-même",
    "sector-below-floor": "Secteur trop éloigné",
    "consent-refused": "Mise en relation refusée",
    "category-not-allowed": "Catégorie non admise",
    "auto-entrepreneur-ceiling": "Plafond de l'auto-entrepreneur dépassé",
    "too-far": "Trop loin",
    "certification-missing": "Certification manquante",
    "turnover-too-low": "Chiffre d'affaires insuffisant",
    "headcount-too-low": "Effectif insuffisant",
    "language-missing": "Langue manquante",
    "export-market-missing": "Marché d'exportation manquant",
  },
  subject: {
    "buyer-itself": "identité de l'entreprise",
    "sector-below-floor": "secteur",
    "consent-refused": "accord pour une mise en relation",
    "category-not-allowed": "catégorie de l'entreprise",
    "auto-entrepreneur-ceiling": "plafond éventuel d'auto-entrepreneur",
    "too-far": "distance",
    "certification-missing": "certifications exigées",
    "turnover-too-low": "chiffre d'affaires minimal",
    "headcount-too-low": "effectif minimal",
    "language-missing": "langues exigées",
    "export-market-missing": "marchés d'exportation exigés",
  },
  violation: {
    "buyer-itself": () => "L'entreprise est le donneur d'ordre lui-même.",
    "sector-below-floor": ({ required, actual }) =>
      `Son secteur est trop éloigné du besoin\u00a0: proximité ${actual}, minimum ${required}.`,
    "consent-refused": () => "L'entreprise a refusé d'être mise en relation.",
    "category-not-allowed": ({ required, actual }) =>
      `Sa catégorie, ${actual}, n'est pas admise\u00a0: le besoin s'adresse à ${required}.`,
    "auto-entrepreneur-ceiling": ({ required, actual }) =>
      `La commande de ${required} par an dépasse le plafond de ${actual} d'un auto-entrepreneur.`,
    "too-far": ({ required, actual }) =>
      `Elle est à ${actual} du lieu du besoin, qui admet ${required}, et sa zone de service ne couvre pas ce lieu.`,
    "certification-missing": ({ required }) => `Il lui manque une certification exigée\u00a0: ${required}.`,
    "turnover-too-low": ({ required, actual }) =>
      `Son chiffre d'affaires de ${actual} est inférieur au minimum de ${required}.`,
    "headcount-too-low": ({ required, actual }) => `Son effectif est de ${actual}, pour un minimum de ${required}.`,
    "language-missing": ({ required }) => `Elle ne travaille pas dans une langue exigée\u00a0: ${required}.`,
    "export-market-missing": ({ required }) => `Elle n'exporte pas vers un marché exigé\u00a0: ${required}.`,
  },
  score: ({ score, parts }) => `Score ${score} = ${parts}.`,
  place: ({ rank, eligible, category }) =>
    inForm(category, {
      one: `Rang ${rank}\u00a0: c'est la seule entreprise admissible.`,
      many: `Rang ${rank} parmi ${eligible} d'entreprises admissibles.`,
      other: `Rang ${rank} parmi ${eligible} entreprises admissibles.`,
    }),
  base: "base",
  sameActivity: ({ offered }) => `exerce l'activité demandée, ${offered}.`,
  activityBelow: ({ offered, asked }) => `son activité ${offered} relève de l'activité demandée ${asked}.`,
  commonNode: ({ offered, asked, common }) =>
    `son activité ${offered} et l'activité demandée ${asked} ont en commun ${common}.`,
  affineBranches: ({ offered, asked, one, another }) =>
    `elle exerce ${offered} et le besoin porte sur ${asked}\u00a0: les branches ${one} et ${another} servent souvent les mêmes besoins.`,
  nothingCommon: ({ offered, asked }) =>
    `son activité ${offered} n'a rien de commun avec l'activité demandée ${asked}.`,
  distance: ({ km, from, to }) => `${km} à vol d'oiseau entre ${from} et ${to}.`,
  samePlace: ({ place }) => `sur place, à ${place}.`,
  distanceUnknown: ({ utility }) => `lieu de l'entreprise inconnu, compté pour ${utility}.`,
  covered: {
    national: "Elle travaille dans tout le pays.",
    regions: "Elle travaille dans la région du besoin.",
    radius: "Le besoin est dans son rayon d'action.",
  },
  orderShare: ({ share, value, turnover }) =>
    `la commande de ${value} par an représente ${share} de son chiffre d'affaires de ${turnover}.`,
  noTurnover: "chiffre d'affaires nul.",
  turnoverUnknown: ({ value, utility }) =>
    `chiffre d'affaires inconnu face à une commande de ${value} par an, compté pour ${utility}.`,
  workedHere: ({ place }) => `Elle a déjà travaillé sur place (${place}).`,
  workedNear: ({ km, place }) => `Elle a déjà travaillé à ${km} du lieu du besoin (${place}).`,
  profileWords: ({ words }) => `son profil mentionne ${words}.`,
  noWords: "son profil ne mentionne aucun mot du besoin.",
  bestReference: ({ title, words }) => `Sa référence la plus proche, ${title}, mentionne ${words}.`,
  noReferences: "aucune référence.",
  similarReferences: ({ similar, references, isOne }) =>
    `${similar} ${isOne ? "référence proche" : "références proches"} de l'activité demandée, sur ${references} en tout.`,
  latest: ({ date }) => `La plus récente date du ${date}.`,
  referencesUnknown: ({ utility }) => `références inconnues, comptées pour ${utility}.`,
  closestOrder: ({ closest, value }) =>
    `sa commande la plus proche était de ${closest}, pour un besoin de ${value} par an.`,
  ordersUnknown: ({ value, utility }) =>
    `montant de ses commandes inconnu face à un besoin de ${value} par an, compté pour ${utility}.`,
  noAreas: "elle n'a encore travaillé dans aucune zone.",
  areas: ({ areas, isOne }) => `elle a travaillé dans ${areas} ${isOne ? "zone" : "zones"}.`,
  areasUnknown: ({ utility }) => `zones où elle a travaillé inconnues, comptées pour ${utility}.`,
  certificationsHeld: ({ held, preferred }) => `elle détient ${held}\u00a0; souhaitées\u00a0: ${preferred}.`,
  noCertification: ({ preferred }) => `elle ne détient aucune de celles qui sont souhaitées\u00a0: ${preferred}.`,
  certificationsUnknown: ({ preferred, utility }) =>
    `inconnues, comptées pour ${utility}\u00a0; souhaitées\u00a0: ${preferred}.`,
  toVerify: ({ subjects }) => `À vérifier\u00a0: ${subjects}.`,
  tied: "À égalité de score avec une autre entreprise\u00a0: leur ordre est tiré de façon neutre, sans préférence.",
  notRanked: ({ score }) => `Non classée. Sans ces obstacles, son score serait de ${score}.`,
  here: "le lieu indiqué",
};
