/** What the control key says about an ICE, Morocco's identifier of firms. */
export interface IceCheck {
  readonly valid: boolean;
  /** The two control digits that would fit the first thirteen; undefined when these are not thirteen digits. */
  readonly expectedKey?: string;
}

const ICE = /^\d{15}$/;

/**
 * Checks an ICE (*identifiant commun de l'entreprise*): 9 digits of the enterprise, 4 of the establishment, 2 of control,
 * the whole being a multiple of 97. Blanks are ignored.
 *
 * No official text of the rule is at hand; it holds for all real numbers it was tried on. So a wrong key is a reason to ask,
 * not to reject.
 */
export function checkIce(ice: string): IceCheck {
  const digits = ICE.test(ice) ? ice : ice.replace(/\s/g, "");
  if (!ICE.test(digits)) return { valid: false };
  // 15 digits stay below 2^53, so numbers are exact.
  const key = 97 - ((Number(digits.slice(0, 13)) * 100) % 97);
  return { valid: Number(digits) % 97 === 0, expectedKey: String(key).padStart(2, "0") };
}
