import type { LetterMessages } from "./messages.js";

export const en: LetterMessages = {
  recipient: ({ name }) => `For the attention of ${name}`,
  references: ({ need, firm }) => `References: need ${need}, firm ${firm}`,
  subject: {
    introduction: ({ title }) => `Subject: introduction for the need ${title}`,
    refusal: ({ title }) => `Subject: outcome for the need ${title}`,
  },
  greeting: "Dear Sir or Madam,",
  closing: "Yours faithfully,",
  need: "Need",
  buyer: "Buyer",
  place: "Place",
  annualValue: "Annual value",
  deadline: "Deadline",
  firm: "Firm",
  category: "Category",
  opening: {
    introduction: {
      firm: "We propose to introduce you to the buyer of the following need.",
      buyer: "For your need, we propose to introduce you to the following firm.",
    },
    refusal: {
      firm: "We have considered your firm for the following need, and do not propose an introduction.",
      buyer: "We have considered the following firm for your need, and do not propose an introduction to it.",
    },
  },
  reasons: {
    firm: "What the register says of your firm as to this need:",
    buyer: "What the register says of this firm as to your need:",
  },
  obstacles: {
    firm: "What stands against it, for your firm:",
    buyer: "What stands against it, for this firm:",
  },
  ranked: {
    firm: ({ rank, eligible }) =>
      `Your firm meets the conditions of this need; among the firms that do, it is at rank ${rank} of ${eligible}.`,
    buyer: ({ rank, eligible }) =>
      `It meets the conditions of your need; among the firms that do, it is at rank ${rank} of ${eligible}.`,
  },
  better: "What others do better:",
  outdone: ({ better, ahead, others, isOne }) =>
    others
      ? `${better} of the first ${ahead} firms ranked before it ${isOne ? "does" : "do"} better.`
      : "the firm ranked before it does better.",
  toVerify: {
    introduction: {
      firm: "What the register does not establish, and we ask you to confirm:",
      buyer: "What the register does not establish, and remains to be verified:",
    },
    refusal: {
      firm: "What the register does not establish of your firm, and you may tell us:",
      buyer: "What the register does not establish, and remains to be verified:",
    },
  },
  unknown: {
    sector: "sector",
    region: "place of the firm",
    size: "turnover",
    capabilities: "capabilities",
    experience: "references",
    orders: "value of past orders",
    presence: "areas where the firm has worked",
    certifications: "preferred certifications",
  },
};
