import type { Messages } from "./messages.js";

export const en: Messages = {
  colon: ": ",
  criteria: { sector: "Sector", region: "Region", size: "Size" },
  excluded: {
    "buyer-itself": "The buyer itself",
    "sector-below-floor": "Sector too distant",
    "consent-refused": "Introduction refused",
    "category-not-allowed": "Category not allowed",
    "auto-entrepreneur-ceiling": "Above the auto-entrepreneur ceiling",
    "too-far": "Too far",
    "certification-missing": "Certification missing",
    "turnover-too-low": "Turnover too low",
    "headcount-too-low": "Headcount too low",
    "language-missing": "Language missing",
    "export-market-missing": "Export market missing",
  },
  subject: {
    "buyer-itself": "identity of the firm",
    "sector-below-floor": "sector",
    "consent-refused": "consent to be introduced",
    "category-not-allowed": "category of the firm",
    "auto-entrepreneur-ceiling": "possible auto-entrepreneur ceiling",
    "too-far": "distance",
    "certification-missing": "required certifications",
    "turnover-too-low": "minimum turnover",
    "headcount-too-low": "minimum headcount",
    "language-missing": "required languages",
    "export-market-missing": "required export markets",
  },
  violation: {
    "buyer-itself": () => "The firm is the buyer itself.",
    "sector-below-floor": ({ required, actual }) =>
      `Its sector is too distant from the need: closeness ${actual}, minimum ${required}.`,
    "consent-refused": () => "The firm refused to be introduced.",
    "category-not-allowed": ({ required, actual }) =>
      `Its category, ${actual}, is not allowed: the need takes ${required}.`,
    "auto-entrepreneur-ceiling": ({ required, actual }) =>
      `The order of ${required} a year is above the auto-entrepreneur ceiling of ${actual}.`,
    "too-far": ({ required, actual }) =>
      `It is ${actual} from the need's place, which allows ${required}, and its service area does not cover that place.`,
    "certification-missing": ({ required }) => `It lacks a required certification: ${required}.`,
    "turnover-too-low": ({ required, actual }) => `Its turnover of ${actual} is below the minimum of ${required}.`,
    "headcount-too-low": ({ required, actual }) => `Its headcount of ${actual} is below the minimum of ${required}.`,
    "language-missing": ({ required }) => `It does not work in a required language: ${required}.`,
    "export-market-missing": ({ required }) => `It does not export to a required market: ${required}.`,
  },
  score: ({ score, parts }) => `Score ${score} = ${parts}.`,
  place: ({ rank, eligible }) => `Rank ${rank} of ${eligible} eligible firms.`,
  base: "base",
  sameActivity: ({ offered }) => `does what is asked for, ${offered}.`,
  activityBelow: ({ offered, asked }) => `its activity ${offered} lies within the one asked for, ${asked}.`,
  commonNode: ({ offered, asked, common }) =>
    `its activity ${offered} and the one asked for, ${asked}, have ${common} in common.`,
  nothingCommon: ({ offered, asked }) =>
    `its activity ${offered} has nothing in common with the one asked for, ${asked}.`,
  distance: ({ km, from, to }) => `${km} as the crow flies between ${from} and ${to}.`,
  samePlace: ({ place }) => `on the spot, in ${place}.`,
  distanceUnknown: ({ utility }) => `place of the firm unknown, counted as ${utility}.`,
  covered: {
    national: "It works all over the country.",
    regions: "It works in the need's region.",
    radius: "The need lies within its radius.",
  },
  orderShare: ({ share, value, turnover }) =>
    `the order of ${value} a year is ${share} of its turnover of ${turnover}.`,
  noTurnover: "no turnover.",
  turnoverUnknown: ({ value, utility }) =>
    `turnover unknown, against an order of ${value} a year, counted as ${utility}.`,
  toVerify: ({ subjects }) => `To verify: ${subjects}.`,
  tied: "Same score as another firm: the order between them is drawn neutrally, without preference.",
  notRanked: ({ score }) => `Not ranked. Without these obstacles its score would be ${score}.`,
  here: "the given place",
};
