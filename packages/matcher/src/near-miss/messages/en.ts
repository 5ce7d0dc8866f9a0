import type { Messages } from "./messages.js";

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const SUFFIXES: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

export const en: Messages = {
  separator: "; ",
  place: (rank, written) => written + (SUFFIXES[ordinals.select(rank)] ?? "th"),
  wouldBe: ({ place, score, ifOnly }) => `Would be ${place} (${score}) if ${ifOnly}.`,
  certification: {
    required: ({ word }) => `it held the required certification ${word}`,
    preferred: ({ word }) => `it held the certification ${word}, which the buyer prefers`,
  },
  language: ({ word }) => `it worked in the required language: ${word}`,
  exportMarket: ({ word }) => `it already sold to the required export market: ${word}`,
  serviceRegion: ({ region, distance, limit }) =>
    `its service area covered the region ${region}: it is ${distance} away, and ${limit} is the limit`,
  serviceRadius: ({ radius, distance, limit }) =>
    `its service radius reached ${radius}: it is ${distance} away, and ${limit} is the limit`,
  turnover: ({ least, actual }) => `its turnover reached ${least} a year, instead of ${actual} now`,
  headcount: ({ least, actual }) => `its headcount reached ${least}, instead of ${actual} now`,
  status: {
    PP: "it changed from an auto-entrepreneur to a registered sole trader (PP)",
    TPE: "it changed from an auto-entrepreneur to a company (TPE)",
  },
  gaps: {
    certification: "Certification",
    language: "Language",
    "export-market": "Export market",
    "service-area": "Service area",
    turnover: "Turnover",
    headcount: "Headcount",
    status: "Auto-entrepreneur status",
  },
  programme: ({ name, operator, help }) => `A programme that may help: ${name}, ${operator}: ${help}.`,
  noProgramme: "No known programme helps to close this gap.",
  help: {
    assistance: "advice or technical assistance",
    investment: "support for investment",
    credit: "credit with a public guarantee",
    "jobs-grant": "grant for jobs",
    "reserved-orders": "reserved share of public orders",
  },
  met: ({ conditions }) => `Conditions met: ${conditions}.`,
  toVerify: ({ conditions }) => `To verify: ${conditions}.`,
  conditions: {
    category: ({ categories }) => `category ${categories}`,
    sector: ({ sectors }) => `sector ${sectors}`,
    turnover: ({ most }) => `turnover of at most ${most}`,
    ageAtLeast: ({ years }) => `age in years, at least ${years}`,
    ageAtMost: ({ years }) => `age in years, at most ${years}`,
    investmentUpTo: ({ most }) => `investment of at most ${most}`,
    investmentBetween: ({ least, most }) => `investment between ${least} and ${most}`,
    projects: {
      "green-or-innovative": "project of green growth, innovation, industry 4.0 or a new local product",
      rural: "rural activity",
    },
    country: "based in the country",
    questions: { open: "programme still open", purpose: "whether it pays for this very purpose" },
  },
  unverified: ({ parts }) => `Not confirmed by the source: ${parts}.`,
  parts: { target: "whom it is for", terms: "terms", cap: "ceiling" },
  sources: ({ sources }) => `Source: ${sources}.`,
  leverage: ({ certification, region, firms, introductions, filled }) =>
    `${certification}, ${region}: firms certified together: ${firms}; introductions won: ${introductions}, of which places empty today: ${filled}.`,
  verified: ({ firms, introductions }) =>
    `Verified by ranking everything again with ${firms} of these firms certified: ${introductions}.`,
  incomplete: "More may be won than is counted here.",
  noRegion: "region unknown",
};
