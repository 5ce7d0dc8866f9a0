import type { TwoSidesMessages } from "./messages.js";

export const fr: TwoSidesMessages = {
  shortfall: ({ criterion, lost, rank }) =>
    `À améliorer\u00a0: ${criterion}, jusqu'à ${lost} de score en plus\u00a0; le reste inchangé, ce serait le rang ${rank}.`,
  nothingLost: "Rien n'est perdu sur aucun critère.",
  rankIfMet: ({ rank, firms }) => `Si elle y répondait, le reste inchangé, elle serait au rang ${rank} sur ${firms}.`,
  combined: ({ combined, mean, score, firmScore }) =>
    `Intérêt des deux parties ${combined} (moyenne ${mean})\u00a0: le besoin donne ${score} à l'entreprise, et vaut ${firmScore} pour elle.`,
  mean: { harmonic: "harmonique", geometric: "géométrique" },
  aspect: {
    order: "Commande, pour l'entreprise",
    distance: "Distance, pour l'entreprise",
    activity: "Activité, pour l'entreprise",
  },
  order: ({ share }) => `${share} de son chiffre d'affaires.`,
  orderUnknown: ({ utility }) => `chiffre d'affaires inconnu, compté pour ${utility}.`,
  noTurnover: "chiffre d'affaires nul.",
  distance: ({ km }) => `à ${km} de chez elle.`,
  distanceUnknown: ({ utility }) => `lieu de l'entreprise inconnu, compté pour ${utility}.`,
  principalActivity: ({ activity }) => `le besoin fait appel à son activité principale, ${activity}.`,
  otherActivity: ({ activity, position }) =>
    `le besoin fait appel à son activité ${activity}, numéro ${position} de sa liste.`,
};
