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
export function settleCompanyNumber({ record: given, faults }: RowRecord, pack: CountryPack): SettledRecord {
  const { ice, record } = "ice" in given ? apart(given) : { ice: undefined, record: given };
  const hasNumber = typeof ice === "string";
  const isId = record["id"] === undefined;
  if (isId && hasNumber) record["id"] = ice;
  const doubts = hasNumber ? keyWarnings(ice, "ice", pack) : keyWarnings(record["id"], "id", pack);
  const unreadable = isId ? undefined : faults.find(({ path }) => path === "ice");
  if (unreadable === undefined) return { record, faults, warnings: doubts };
  return { record, faults: faults.filter((fault) => fault !== unreadable), warnings: [unreadable, ...doubts] };
}

function apart({ ice, ...record }: Record<string, unknown>) {
  return { ice, record };
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
