import type { Messages } from "./messages.js";

export const fr: Messages = {
  inRegion: ({ region }) => `dans la région ${region}`,
  everywhere: "dans tout le registre",
  withinKm: ({ km }) => `à ${km} au plus`,
  found: ({ wanted, viable, where }) =>
    `Entreprises recherchées\u00a0: ${wanted}\u00a0; trouvées ${where}\u00a0: ${viable}.`,
  missing: ({ missing }) => `Manquantes\u00a0: ${missing}.`,
  unserved: "Aucune entreprise du registre n'exerce cette activité.",
  wholeRegister: ({ firms }) => `Entreprises qui conviennent dans tout le registre\u00a0: ${firms}.`,
  serving: ({ firms }) => `Établies ailleurs, mais déclarant desservir ce lieu\u00a0: ${firms}.`,
  unplaced: ({ firms }) => `Dont le lieu est inconnu, à vérifier\u00a0: ${firms}.`,
  scoreTooLow: "Score insuffisant",
  barrier: ({ label, firms }) => `Principal obstacle\u00a0: ${label} (entreprises concernées\u00a0: ${firms}).`,
  barriers: {
    "sector-below-floor": "Aucune entreprise n'y exerce cette activité.",
    "too-few-firms":
      "Toutes les entreprises de cette activité conviennent\u00a0: elles sont simplement trop peu nombreuses.",
  },
  nearest: ({ region, firms, missing, km }) =>
    `Région la plus proche qui pourrait répondre\u00a0: ${region} (entreprises qui conviennent\u00a0: ${firms}, dont ${missing} à ${km} au plus).`,
  noRegion: ({ missing }) => `Aucune région ne peut fournir à elle seule ce qui manque (${missing}).`,
};
