import type { AdministrativeUnit } from "./unit.js";

interface CodeTables {
  readonly units: readonly AdministrativeUnit[];
  readonly otherCodes: readonly (readonly [other: string, code: string])[];
}

/** Finds units by any of their codes, in any case; numeric codes also without the leading zeros that spreadsheets drop. */
export interface CodeIndex {
  get(code: string): AdministrativeUnit | undefined;
}

export function indexCodes({ units, otherCodes }: CodeTables): CodeIndex {
  const byCode = new Map(units.map((unit) => [codeKey(unit.code), unit]));
  for (const [other, code] of otherCodes) {
    const unit = byCode.get(codeKey(code));
    if (unit) byCode.set(codeKey(other), unit);
  }
  return { get: (code) => byCode.get(codeKey(code)) };
}

function codeKey(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}
