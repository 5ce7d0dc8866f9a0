import type { CountryPack } from "@wasl/matcher";
import { checkIce } from "@wasl/matcher/morocco";
import { quote, type FileIssue } from "./reject.js";
import type { RowRecord } from "./row-record.js";

/** A record with what is wrong with it and what is only doubtful. */
export interface SettledRecord extends RowRecord {
  readonly warnings: readonly FileIssue[];
}

/**
 * Gives the company number its role: the firm's id where there is no other, else only something to check. A number with a
 * wrong key is a reason to ask the firm and not to turn it away; one that cannot be read matters only where it is the id.
 */
export function settleCompanyNumber({ record, faults }: RowRecord, pack: CountryPack): SettledRecord {
  const { ice, ...rest } = record;
  const isId = rest["id"] === undefined;
  const unreadable = faults.filter(({ path }) => path === "ice" && !isId);
  const settled = isId && typeof ice === "string" ? { ...rest, id: ice } : rest;
  const number = typeof ice === "string" ? ice : rest["id"];
  return {
    record: settled,
    faults: faults.filter((fault) => !unreadable.includes(fault)),
    warnings: [...unreadable, ...keyWarnings(number, typeof ice === "string" ? "ice" : "id", pack)],
  };
}

function keyWarnings(number: unknown, path: string, pack: CountryPack): FileIssue[] {
  if (pack.country !== "MA" || typeof number !== "string" || !/^\d{15}$/.test(number)) return [];
  const { valid, expectedKey } = checkIce(number);
  if (valid) return [];
  const message = `${quote(number)} is not a valid ICE: its control key is wrong.`;
  return [
    {
      code: "doubtful-value",
      path,
      value: number,
      message,
      ...(expectedKey ? { expected: `a number that ends in ${expectedKey}, or other digits before` } : {}),
    },
  ];
}
