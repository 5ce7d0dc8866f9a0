import type { AllocationMessages } from "./messages.js";

export const fr: AllocationMessages = {
  introduced: ({ rank, score }) => `Rang ${rank} du classement de ce besoin, score ${score}.`,
  firstOfRanking: ({ score }) => `Première du classement de ce besoin, score ${score}.`,
  passedOver: ({ rank, firm, reason }) => `Non retenue, rang ${rank} : ${firm}, ${reason}.`,
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
  short: ({ made, wanted }) => `Mises en relation trouvées : ${made} (souhaitées : ${wanted}).`,
  others: ({ count, reason }) => `Autres entreprises du classement, ${count} : ${reason}.`,
  noRanking: "N'apparaît dans aucun des classements : aucun besoin ne pouvait lui être proposé.",
  inRankings: ({ rankings, introductions, places }) =>
    `Classements où elle apparaît : ${rankings} ; mises en relation : ${introductions}, au plus ${places}.`,
  missed: ({ need, rank, score, reason }) => `Besoin ${need}, rang ${rank}, score ${score} : ${reason}.`,
  spread: ({ introductions, introduced, firms, most, gini }) =>
    `mises en relation ${introductions}, entreprises qui en reçoivent ${introduced} (classées ${firms}), au plus ${most} par entreprise, indice de Gini ${gini}.`,
  before: "Sans répartition",
  after: "Avec répartition",
  priceOfLimit: ({ cost, part }) =>
    `Coût de la limite par entreprise, en points de score : ${cost} (${part} du total).`,
  priceOfShares: ({ cost, part }) => `Coût des parts demandées, en points de score : ${cost} (${part} du total).`,
  gap: ({ gap }) => `Écart à la meilleure répartition possible, en points de score : au plus ${gap}.`,
  exact: "Aucune répartition n'a un total plus élevé.",
  stable: "Répartition stable : aucun besoin et aucune entreprise ne se préféreraient tous deux à ce qu'ils ont.",
  shareReached: ({ share, asked, required, reached }) =>
    `Part ${share} : mises en relation ${reached}, demandées ${required} (${asked}).`,
  shareMissed: ({ share, asked, required, reached }) =>
    `Part ${share} non atteinte : mises en relation ${reached}, demandées ${required} (${asked}).`,
  share: { "own-region": "entreprises de la région du besoin", exporters: "entreprises exportatrices" },
  leftOut: ({ met, declined, capacity }) =>
    `Paires écartées : déjà mises en relation ${met}, refus ${declined}, capacité disponible insuffisante ${capacity}.`,
};
