import { inForm } from "../plural-form.js";
import type { Messages } from "./messages.js";

export const en: Messages = {
  colon: ": ",
  criteria: {
    sector: "Sector",
    region: "Region",
    size: "Size",
    capabilities: "Capabilities",
    experience: "Experience",
    orders: "Orders",
    presence: "Presence",
    certifications: "Certifications",
  },
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
  place: ({ rank, eligible, category }) =>
    inForm(category, {
      one: `Rank ${rank}: it is the only eligible firm.`,
      other: `Rank ${rank} of ${eligible} eligible firms.`,
    }),
  base: "base",
  sameActivity: ({ offered }) => `does what is asked for, ${offered}.`,
  activityBelow: ({ offered, asked }) => `its activity ${offered} lies within the one asked for, ${asked}.`,
  commonNode: ({ offered, asked, common }) =>
    `its activity ${offered} and the one asked for, ${asked}, have ${common} in common.`,
  affineBranches: ({ offered, asked, one, another }) =>
    `its activity ${offered} serves a need for ${asked}: ${one} and ${another} often serve the same needs.`,
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
  workedHere: ({ place }) => `It has worked on the spot, in ${place}.`,
  workedNear: ({ km, place }) => `It has worked ${km} from the need's place, in ${place}.`,
  profileWords: ({ words }) => `its profile mentions ${words}.`,
  noWords: "its profile mentions no word of the need.",
  bestReference: ({ title, words }) => `Its closest reference, ${title}, mentions ${words}.`,
  noReferences: "no references.",
  similarReferences: ({ similar, references, isOne }) =>
    `${similar} ${isOne ? "reference" : "references"} close to the activity asked for, of ${references} in all.`,
  latest: ({ date }) => `The latest dates from ${date}.`,
  referencesUnknown: ({ utility }) => `references unknown, counted as ${utility}.`,
  closestOrder: ({ closest, value }) => `its closest order was one of ${closest}, for a need of ${value} a year.`,
  ordersUnknown: ({ value, utility }) =>
    `value of its orders unknown, against a need of ${value} a year, counted as ${utility}.`,
  noAreas: "it has worked in no area yet.",
  areas: ({ areas, isOne }) => `it has worked in ${areas} ${isOne ? "area" : "areas"}.`,
  areasUnknown: ({ utility }) => `areas where it has worked unknown, counted as ${utility}.`,
  certificationsHeld: ({ held, preferred }) => `it holds ${held}; preferred: ${preferred}.`,
  noCertification: ({ preferred }) => `it holds none of those preferred: ${preferred}.`,
  certificationsUnknown: ({ preferred, utility }) => `unknown, counted as ${utility}; preferred: ${preferred}.`,
  toVerify: ({ subjects }) => `To verify: ${subjects}.`,
  tied: "Same score as another firm: the order between them is drawn neutrally, without preference.",
  notRanked: ({ score }) => `Not ranked. Without these obstacles its score would be ${score}.`,
  here: "the given place",
};
