import type { Messages } from "./messages.js";

export const en: Messages = {
  inRegion: ({ region }) => `in the region ${region}`,
  everywhere: "in the whole register",
  withinKm: ({ km }) => `within ${km}`,
  found: ({ wanted, viable, where }) => `Firms wanted: ${wanted}; found ${where}: ${viable}.`,
  missing: ({ missing }) => `Missing: ${missing}.`,
  unserved: "No firm of the register does this activity.",
  wholeRegister: ({ firms }) => `Suitable firms in the whole register: ${firms}.`,
  serving: ({ firms }) => `Based elsewhere, but saying that they serve this place: ${firms}.`,
  unplaced: ({ firms }) => `Of unknown place, to verify: ${firms}.`,
  scoreTooLow: "Score too low",
  barrier: ({ label, firms }) => `Main obstacle: ${label} (firms concerned: ${firms}).`,
  barriers: {
    "sector-below-floor": "No firm does this activity there.",
    "too-few-firms": "All firms of this activity are suitable: there are simply too few.",
  },
  nearest: ({ region, firms, missing, km }) =>
    `Nearest region that could serve: ${region} (suitable firms: ${firms}, of which ${missing} within ${km}).`,
  noRegion: ({ missing }) => `No single region can provide what is missing (${missing}).`,
};
