import { InvalidArgumentError } from "commander";
import type { QuestionOf } from "../../contracts/index.js";

type Aim = Extract<QuestionOf<"allocation">["aim"], { readonly kind: "highest-total" }>;

/** A least part of all introductions for some firms. */
export type Share = Aim["shares"][number];

const CATEGORIES = ["AE", "PP", "TPE", "PE", "ME", "GE"] as const;

/** Reads one more `--share`, such as `TPE,AE=0.3`, `region=0.5` or `exporters=0.2`. */
export function addShare(text: string, before: readonly Share[]): Share[] {
  const [who = "", part = "", ...rest] = text.split("=");
  const least = /^(0|1|0?[.,]\d{1,6})$/.test(part) ? Number(part.replace(",", ".")) : NaN;
  if (rest.length > 0 || !(least >= 0 && least <= 1))
    throw new InvalidArgumentError(
      "Expected who and a part from 0 to 1, such as TPE,AE=0.3, region=0.5 or exporters=0.2.",
    );
  return [...before, { ...whoOf(who), least }];
}

function whoOf(who: string) {
  if (who === "region") return { kind: "own-region" } as const;
  if (who === "exporters") return { kind: "exporters" } as const;
  const categories = who.split(",").map((word) => CATEGORIES.find((one) => one === word.trim().toUpperCase()));
  if (categories.every((category) => category !== undefined)) return { kind: "categories", categories } as const;
  throw new InvalidArgumentError(
    `Expected region, exporters, or categories among ${CATEGORIES.join(", ")}, not ${who}.`,
  );
}
