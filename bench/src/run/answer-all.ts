import { createHash } from "node:crypto";
import type { Matcher, ResolvedNeed, SupplierIndex } from "@wasl/matcher";
import { answer } from "./answer.js";
import { Parts } from "./parts.js";
import type { ThreadResult } from "./thread-order.js";

export interface OpenedRun {
  readonly matcher: Matcher;
  readonly index: SupplierIndex;
  readonly needs: readonly ResolvedNeed[];
  readonly k: number;
}

/** Answers needs for as long as any are left to take, and writes each answer as JSON, of which its hash remains. */
export function answerAll({ matcher, index, needs, k }: OpenedRun, next: Int32Array): ThreadResult {
  const parts = new Parts(next, needs.length);
  const hashes: [number, string][] = [];
  let [candidates, characters] = [0, 0];
  for (let part = parts.take(); part !== undefined; part = parts.take()) {
    for (let position = part.from; position < part.to; position += 1) {
      const answered = answer(matcher, needs[position]!, index, k);
      const text = JSON.stringify(answered);
      candidates += answered.ranking.candidates.length;
      characters += text.length;
      hashes.push([position, createHash("sha256").update(text).digest("hex")]);
    }
  }
  return { candidates, characters, hashes };
}
