import type { Messages } from "./messages.js";

export const fr: Messages = {
  separator: "\u00a0; ",
  place: (rank, written) => (rank === 1 ? `${written}re` : `${written}e`),
  wouldBe: ({ place, score, ifOnly }) => `Serait ${place} (${score}) si ${ifOnly}.`,
  certification: {
    required: ({ word }) => `elle détenait la certification exigée ${word}`,
    preferred: ({ word }) => `elle détenait la certification ${word}, que préfère le donneur d'ordre`,
  },
  language: ({ word }) => `elle travaillait dans la langue exigée\u00a0: ${word}`,
  exportMarket: ({ word }) => `elle vendait déjà sur le marché d'exportation exigé\u00a0: ${word}`,
  serviceRegion: ({ region, distance, limit }) =>
    `sa zone de service couvrait la région ${region}\u00a0: elle se trouve à ${distance}, pour ${limit} au plus`,
  serviceRadius: ({ radius, distance, limit }) =>
    `son rayon d'action atteignait ${radius}\u00a0: elle se trouve à ${distance}, pour ${limit} au plus`,
  turnover: ({ least, actual }) => `son chiffre d'affaires atteignait ${least} par an, contre ${actual} aujourd'hui`,
  headcount: ({ least, actual }) => `son effectif atteignait ${least}, contre ${actual} aujourd'hui`,
  status: {
    PP: "elle passait du statut d'auto-entrepreneur à celui d'entreprise individuelle (PP)",
    TPE: "elle passait du statut d'auto-entrepreneur à celui de société (TPE)",
  },
  gaps: {
    certification: "Certification",
    language: "Langue",
    "export-market": "Marché d'exportation",
    "service-area": "Zone de service",
    turnover: "Chiffre d'affaires",
    headcount: "Effectif",
    status: "Statut d'auto-entrepreneur",
  },
  programme: ({ name, operator, help }) => `Programme qui peut l'y aider\u00a0: ${name}, ${operator}\u00a0: ${help}.`,
  noProgramme: "Aucun programme connu n'aide à combler ce manque.",
  help: {
    assistance: "conseil ou assistance technique",
    investment: "appui à l'investissement",
    credit: "crédit avec garantie publique",
    "jobs-grant": "prime à l'emploi",
    "reserved-orders": "part réservée de la commande publique",
  },
  met: ({ conditions }) => `Conditions remplies\u00a0: ${conditions}.`,
  toVerify: ({ conditions }) => `À vérifier\u00a0: ${conditions}.`,
  conditions: {
    category: ({ categories }) => `catégorie ${categories}`,
    sector: ({ sectors }) => `secteur ${sectors}`,
    turnover: ({ most }) => `chiffre d'affaires d'au plus ${most}`,
    ageAtLeast: ({ years }) => `ancienneté en années, au moins ${years}`,
    ageAtMost: ({ years }) => `ancienneté en années, au plus ${years}`,
    investmentUpTo: ({ most }) => `investissement d'au plus ${most}`,
    investmentBetween: ({ least, most }) => `investissement compris entre ${least} et ${most}`,
    projects: {
      "green-or-innovative": "projet de croissance verte, d'innovation, d'industrie 4.0 ou de nouveau produit local",
      rural: "activité en milieu rural",
    },
    country: "établissement dans le pays",
    questions: { open: "programme encore ouvert", purpose: "prise en charge de ce besoin précis" },
  },
  unverified: ({ parts }) => `Non confirmé par la source\u00a0: ${parts}.`,
  parts: { target: "public visé", terms: "modalités", cap: "plafond" },
  sources: ({ sources }) => `Source\u00a0: ${sources}.`,
  leverage: ({ certification, region, firms, introductions, filled }) =>
    `${certification}, ${region}\u00a0: entreprises certifiées ensemble\u00a0: ${firms}\u00a0; mises en relation gagnées\u00a0: ${introductions}, dont places vides aujourd'hui\u00a0: ${filled}.`,
  verified: ({ firms, introductions }) =>
    `Vérifié en reclassant tout avec ${firms} de ces entreprises certifiées\u00a0: ${introductions}.`,
  incomplete: "Le gain réel peut être plus élevé que ce compte.",
  noRegion: "région inconnue",
};
