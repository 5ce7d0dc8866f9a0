import { firmCategorySchema, type FirmCategory, type Supplier } from "../../domain/index.js";

/** A firm's category and consent in one byte, with whether it has several activities. */
export const CATEGORIES: readonly FirmCategory[] = firmCategorySchema.options;

const CONSENTS = [undefined, true, false] as const;
const CONSENT_SHIFT = 3;

/** Set for a firm with several activities. */
export const SEVERAL = 1 << 5;

/** One more than the largest status. */
export const STATUSES = 1 << 6;

export function statusOf({ category, consent, activities }: Supplier): number {
  const several = activities.length > 1 ? SEVERAL : 0;
  return categoryNumber(category) | (CONSENTS.indexOf(consent) << CONSENT_SHIFT) | several;
}

/** 0 for an unknown category. */
export function categoryNumber(category: FirmCategory | undefined): number {
  return category === undefined ? 0 : 1 + CATEGORIES.indexOf(category);
}

/** The category of a status as {@link categoryNumber} gives it. */
export function categoryPart(status: number): number {
  return status & 7;
}

export function categoryIn(status: number): FirmCategory | undefined {
  return CATEGORIES[categoryPart(status) - 1];
}

export function consentIn(status: number): boolean | undefined {
  return CONSENTS[(status >> CONSENT_SHIFT) & 3];
}
