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
      `Son secteur est trop éloigné du besoin : proximité ${actual}, minimum ${required}.`,
    "consent-refused": () => "L'entreprise a refusé d'être mise en relation.",
    "category-not-allowed": ({ required, actual }) =>
      `Sa catégorie, ${actual}, n'est pas admise : le besoin s'adresse à ${required}.`,
    "auto-entrepreneur-ceiling": ({ required, actual }) =>
      `La commande de ${required} par an dépasse le plafond de ${actual} d'un auto-entrepreneur.`,
    "too-far": ({ required, actual }) =>
      `Elle est à ${actual} du lieu du besoin, qui admet ${required}, et sa zone de service ne couvre pas ce lieu.`,
    "certification-missing": ({ required }) => `Il lui manque une certification exigée : ${required}.`,
    "turnover-too-low": ({ required, actual }) =>
      `Son chiffre d'affaires de ${actual} est inférieur au minimum de ${required}.`,
    "headcount-too-low": ({ required, actual }) =>
      `Son effectif de ${actual} personnes est inférieur au minimum de ${required}.`,
    "language-missing": ({ required }) => `Elle ne travaille pas dans une langue exigée : ${required}.`,
    "export-market-missing": ({ required }) => `Elle n'exporte pas vers un marché exigé : ${required}.`,
  },
  score: ({ score, parts }) => `Score ${score} = ${parts}.`,
  place: ({ rank, eligible }) => `Rang ${rank} parmi ${eligible} entreprises admissibles.`,
  base: "base",
  sameActivity: ({ offered }) => `exerce l'activité demandée, ${offered}.`,
  activityBelow: ({ offered, asked }) => `son activité ${offered} relève de l'activité demandée ${asked}.`,
  commonNode: ({ offered, asked, common }) =>
    `son activité ${offered} et l'activité demandée ${asked} ont en commun ${common}.`,
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
  workedNear: ({ km, place }) => `Elle a travaillé à ${km} de là, à ${place}.`,
  profileWords: ({ words }) => `son profil parle de ${words}.`,
  noWords: "aucun mot du besoin ne se trouve dans son profil.",
  bestReference: ({ title, words }) => `Sa référence la plus proche, « ${title} », parle de ${words}.`,
  similarReferences: ({ similar, references }) => `${similar} de ses ${references} références sont de la même branche.`,
  latest: ({ date }) => `La dernière date du ${date}.`,
  referencesUnknown: ({ utility }) => `références inconnues, comptées pour ${utility}.`,
  closestOrder: ({ closest, value }) =>
    `une de ses commandes, de ${closest}, est la plus proche des ${value} du besoin.`,
  ordersUnknown: ({ value, utility }) =>
    `montant de ses commandes inconnu face à une commande de ${value}, compté pour ${utility}.`,
  areas: ({ areas }) => `nombre de zones où elle a travaillé : ${areas}.`,
  areasUnknown: ({ utility }) => `zones où elle a travaillé inconnues, comptées pour ${utility}.`,
  certificationsHeld: ({ held, preferred }) => `elle a ${held} ; le besoin préfère ${preferred}.`,
  noCertification: ({ preferred }) => `elle n'a aucune des certifications préférées : ${preferred}.`,
  certificationsUnknown: ({ preferred, utility }) =>
    `certifications inconnues, comptées pour ${utility} ; le besoin préfère ${preferred}.`,
  toVerify: ({ subjects }) => `À vérifier : ${subjects}.`,
  tied: "À égalité de score avec une autre entreprise : leur ordre est tiré de façon neutre, sans préférence.",
  notRanked: ({ score }) => `Non classée. Sans ces obstacles, son score serait de ${score}.`,
  here: "le lieu indiqué",
};
