import type { AllocationMessages } from "./messages.js";

export const fr: AllocationMessages = {
  introduced: ({ rank, score }) => `Rang ${rank} du classement de ce besoin, score ${score}.`,
  firstOfRanking: ({ score }) => `Première du classement de ce besoin, score ${score}.`,
  passedOver: ({ rank, firm, reason }) => `Non retenue, rang ${rank}\u00a0: ${firm}, ${reason}.`,
  reason: {
    met: "a déjà été mise en relation avec ce donneur d'ordre",
    declined: "une mise en relation avec ce donneur d'ordre a déjà été refusée",
    "free-capacity": "la valeur du besoin dépasse sa capacité disponible",
    "at-limit": "toutes ses mises en relation sont prises par d'autres besoins",
    "no-places": "ne reçoit pas de mise en relation cette fois-ci, elle en a eu récemment",
    "sum-of-orders": "l'ensemble de ses mises en relation dépasserait sa capacité disponible",
    share: "une autre entreprise est retenue pour atteindre une part demandée",
    "equal-score": "une autre entreprise a le même score",
    "no-score": "son score est nul",
    outranked: "les entreprises mieux classées sont retenues",
  },
  short: ({ made, wanted }) => `Mises en relation trouvées\u00a0: ${made} (souhaitées\u00a0: ${wanted}).`,
  others: ({ count, reason }) => `Autres entreprises du classement, ${count}\u00a0: ${reason}.`,
  noRanking: "N'apparaît dans aucun des classements\u00a0: aucun besoin ne pouvait lui être proposé.",
  inRankings: ({ rankings, introductions, places }) =>
    `Classements où elle apparaît\u00a0: ${rankings}\u00a0; mises en relation\u00a0: ${introductions}, au plus ${places}.`,
  missed: ({ need, rank, score, reason }) => `Besoin ${need}, rang ${rank}, score ${score}\u00a0: ${reason}.`,
  spread: ({ introductions, introduced, firms, most, gini }) =>
    `mises en relation ${introductions}, entreprises qui en reçoivent ${introduced} (classées ${firms}), au plus ${most} par entreprise, indice de Gini ${gini}.`,
  before: "Sans répartition",
  after: "Avec répartition",
  priceOfLimit: ({ cost, part }) =>
    `Coût de la limite par entreprise, en points de score\u00a0: ${cost} (${part} du total).`,
  priceOfShares: ({ cost, part }) => `Coût des parts demandées, en points de score\u00a0: ${cost} (${part} du total).`,
  gap: ({ gap }) => `Écart à la meilleure répartition possible, en points de score\u00a0: au plus ${gap}.`,
  exact: "Aucune répartition n'a un total plus élevé.",
  stable: "Répartition stable\u00a0: aucun besoin et aucune entreprise ne se préféreraient tous deux à ce qu'ils ont.",
  shareReached: ({ share, asked, required, reached }) =>
    `Part ${share}\u00a0: mises en relation ${reached}, demandées ${required} (${asked}).`,
  shareMissed: ({ share, asked, required, reached }) =>
    `Part ${share} non atteinte\u00a0: mises en relation ${reached}, demandées ${required} (${asked}).`,
  share: { "own-region": "entreprises de la région du besoin", exporters: "entreprises exportatrices" },
  leftOut: ({ met, declined, capacity }) =>
    `Paires écartées\u00a0: déjà mises en relation ${met}, refus ${declined}, capacité disponible insuffisante ${capacity}.`,
};
