import { InvalidArgumentError } from "commander";
import type { Share, ShareOf } from "@wasl/matcher/allocate";

const CATEGORIES = ["AE", "PP", "TPE", "PE", "ME", "GE"] as const;

const EXPECTED = `Expected categories (${CATEGORIES.join(", ")}), region or exporters, then = and a part from 0 to 1, such as TPE,AE=0.3 or region=0.5.`;

/** Reads a share such as `TPE,AE=0.3`, `region=0.5` or `exporters=0.2`, and adds it to those before it. */
export function shareOption(text: string, before: readonly Share[] = []): Share[] {
  const [, whose = "", part = ""] = /^\s*([^=]+?)\s*=\s*([^=]+?)\s*$/.exec(text) ?? [];
  const least = /^(0|1|0?\.\d+|1\.0+|0\.\d+)$/.test(part) ? Number(part) : NaN;
  if (Number.isNaN(least)) throw new InvalidArgumentError(EXPECTED);
  return [...before, { ...shareOf(whose), least }];
}

function shareOf(whose: string): ShareOf {
  if (whose === "region") return { kind: "own-region" };
  if (whose === "exporters") return { kind: "exporters" };
  const names = whose.split(",").map((name) => name.trim().toUpperCase());
  const categories = CATEGORIES.filter((category) => names.includes(category));
  if (categories.length < new Set(names).size) throw new InvalidArgumentError(EXPECTED);
  return { kind: "categories", categories };
}
