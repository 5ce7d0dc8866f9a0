import { InvalidArgumentError } from "commander";
import type { CoefficientRange } from "@wasl/fixtures";

/** Gathers `--coefficient a=0.1..4` and `--coefficient a=0.1..4@1`, the last number being where the search starts. */
export function coefficient(
  text: string,
  known: Readonly<Record<string, CoefficientRange>> = {},
): Record<string, CoefficientRange> {
  const number = String.raw`-?\d+(?:\.\d+)?`;
  const form = new RegExp(`^(?<name>[A-Za-z]\\w*)=(?<low>${number})\\.\\.(?<high>${number})(?:@(?<start>${number}))?$`);
  const parts = form.exec(text.trim())?.groups;
  if (parts === undefined)
    throw new InvalidArgumentError("Expected a name and a range, such as a=0.1..4 or a=0.1..4@1.");
  const [low, high] = [Number(parts["low"]), Number(parts["high"])];
  const start = parts["start"] === undefined ? (low + high) / 2 : Number(parts["start"]);
  return { ...known, [parts["name"]!]: { low, high, start } };
}
