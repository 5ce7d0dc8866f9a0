import { InvalidArgumentError } from "commander";
import { LIMITS, type QuestionOf } from "../contracts/index.js";
import { decimal } from "./number-option.js";

type Aim = Extract<QuestionOf<"allocation">["aim"], { readonly kind: "highest-total" }>;

/** A least part of all introductions for some firms. */
export type Share = Aim["shares"][number];

const { shares, least } = LIMITS.allocation;

const CATEGORIES = ["AE", "PP", "TPE", "PE", "ME", "GE"] as const;

const EXPECTED = `Expected categories (${CATEGORIES.join(", ")}), region or exporters, then = and a part from 0 to 1, such as TPE,AE=0.3 or region=0.5.`;

/** Reads a share such as `TPE,AE=0.3`, `region=0.5` or `exporters=0.2`, and adds it to those before it. */
export function shareOption(text: string, before: readonly Share[] = []): Share[] {
  const [who = "", part = "", ...rest] = text.split("=").map((word) => word.trim());
  if (rest.length > 0) throw new InvalidArgumentError(EXPECTED);
  if (before.length >= shares.most) throw new InvalidArgumentError(`Expected ${shares.most} shares at most.`);
  return [...before, { ...firmsOf(who), least: partOf(part) }];
}

function partOf(text: string): number {
  try {
    return decimal(least)(text);
  } catch {
    throw new InvalidArgumentError(EXPECTED);
  }
}

/** Categories in the one order, so that the same share is the same question however it is typed. */
function firmsOf(who: string) {
  if (who === "region") return { kind: "own-region" } as const;
  if (who === "exporters") return { kind: "exporters" } as const;
  const names = new Set(who.split(",").map((name) => name.trim().toUpperCase()));
  const categories = CATEGORIES.filter((category) => names.has(category));
  if (categories.length < names.size) throw new InvalidArgumentError(EXPECTED);
  return { kind: "categories", categories } as const;
}
