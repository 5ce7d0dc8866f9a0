import type { Supplier } from "@wasl/matcher";
import { tieHash } from "../columns/tie-hash.js";

/** Makes a firm of a generated register another one, or leaves it as it is. It depends on the firm's id alone. */
export type Overlay = (firm: Supplier) => Supplier;

/** Certificates that nobody holds in a generated register. */
export const RARE_CERTIFICATES = ["Label Alpha", "Label Beta", "Label Gamma", "Label Delta"] as const;

/** Two firms of a thousand are specialists, and each specialist holds each rare certificate with probability a half. */
const SPECIALISTS = 0.002;

/**
 * Each rare certificate on one firm of a thousand, correlated: two of them on one of two thousand, all four on one of eight
 * thousand, so that among a million firms a handful of any trade hold all four.
 */
export const withRareCertificates: Overlay = (firm) => {
  if (fraction(firm.id, "specialist") >= SPECIALISTS) return firm;
  const held = RARE_CERTIFICATES.filter((name) => fraction(firm.id, name) < 0.5);
  return { ...firm, certifications: [...(firm.certifications ?? []), ...held] };
};

/** Where the firms stand that cannot be told apart, and what they do. */
export const TIED = { activity: "4941", province: "MA-CAS", turnover: 10_000_000 } as const;

/** How many there are: 50,000, but no more than a quarter of a small register, on average. */
export function tiedFirms(size: number): number {
  return Math.min(50_000, Math.floor(size / 4));
}

/** Firms of one activity at one place with one turnover; nothing else about them can exclude them. */
export function withTies(size: number): Overlay {
  const share = tiedFirms(size) / Math.max(1, size);
  return (firm) => {
    if (fraction(firm.id, "tied") >= share) return firm;
    return {
      ...{ id: firm.id, name: firm.name, category: "TPE", certifications: firm.certifications ?? [] },
      activities: [TIED.activity],
      place: { province: TIED.province },
      turnover: TIED.turnover,
    };
  };
}

/** A number in [0, 1) that an id and a purpose decide. */
function fraction(id: string, purpose: string): number {
  return tieHash(`${purpose} ${id}`) / 2 ** 32;
}
