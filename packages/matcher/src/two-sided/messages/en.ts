import type { TwoSidesMessages } from "./messages.js";

export const en: TwoSidesMessages = {
  shortfall: ({ criterion, lost, rank }) =>
    `To improve: ${criterion}, worth up to ${lost} more; with all else as it is, that would be rank ${rank}.`,
  nothingLost: "Nothing is lost on any criterion.",
  rankIfMet: ({ rank, firms }) => `If it met this and nothing else changed, it would be at rank ${rank} of ${firms}.`,
  combined: ({ combined, mean, score, firmScore }) =>
    `Interest of both sides ${combined} (${mean} mean): the need gives the firm ${score}, the need is worth ${firmScore} to the firm.`,
  mean: { harmonic: "harmonic", geometric: "geometric" },
  aspect: { order: "Order, for the firm", distance: "Distance, for the firm", activity: "Activity, for the firm" },
  order: ({ share }) => `${share} of its turnover.`,
  orderUnknown: ({ utility }) => `turnover unknown, counted as ${utility}.`,
  noTurnover: "no turnover.",
  distance: ({ km }) => `${km} away.`,
  distanceUnknown: ({ utility }) => `place of the firm unknown, counted as ${utility}.`,
  principalActivity: ({ activity }) => `the need calls on its principal activity, ${activity}.`,
  otherActivity: ({ activity, position }) =>
    `the need calls on its activity ${activity}, number ${position} on its list.`,
};
