import type { Messages } from "./messages.js";

export const fr: Messages = {
  group: ({ members, candidates }) =>
    `Plus petit groupement possible, nombre d'entreprises\u00a0: ${members} (candidates\u00a0: ${candidates}).`,
  oneFirm: ({ candidates }) => `Une seule entreprise suffit (candidates\u00a0: ${candidates}).`,
  none: ({ candidates }) => `Aucun groupement ne répond à ce besoin (candidates\u00a0: ${candidates}).`,
  uncoveredActivities: ({ activities }) => `Activités que personne ne couvre\u00a0: ${activities}.`,
  uncoveredCertifications: ({ certifications }) => `Certifications que personne ne détient\u00a0: ${certifications}.`,
  noFewer: ({ why }) => `Pas moins\u00a0: ${why}`,
  noGroup: ({ why }) => `Motif\u00a0: ${why}`,
  byActivities: ({ most, of }) => `sur ${of} activités demandées, aucune entreprise n'en couvre plus de ${most}.`,
  byVolume: ({ members, most, of }) =>
    `les plus grandes capacités (nombre d'entreprises\u00a0: ${members}) totalisent ${most} par an, pour ${of} demandés.`,
  bySearch: ({ members }) =>
    `la recherche exacte montre qu'avec un nombre d'entreprises d'au plus ${members}, aucun groupement ne respecte toutes les conditions.`,
  lead: "Chef de file.",
  covers: ({ activities }) => `Couvre ${activities}.`,
  holds: ({ certifications }) => `Détient ${certifications}.`,
  part: ({ part, capacity }) => `Part\u00a0: ${part} par an, pour une capacité de ${capacity}`,
  capacityFrom: {
    "free-capacity": "déclarée",
    "turnover-share": "estimée d'après son chiffre d'affaires",
    unknown: "inconnue, comptée pour rien",
  },
  away: ({ km }) => `À ${km} du lieu du besoin.`,
  capacity: "capacité disponible",
};
