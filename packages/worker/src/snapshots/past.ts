import { setImmediate as otherWork } from "node:timers/promises";
import { z } from "zod";
import { canonicalJson } from "../contracts/index.js";
import { joinLines, linesOf } from "./lines.js";
import { SnapshotForeignError } from "./snapshot-store.js";

const id = z.string().min(1);

const pairSchema = z.strictObject({
  needId: id,
  /** Whose need it was; where absent, whoever has a need of this id in the run that is asked about. */
  buyerId: id.optional(),
  supplierId: id,
  history: z.enum(["met", "declined"]),
  /** Whether the pair is left out for this need alone, or for every need of its buyer. */
  bars: z.enum(["need", "buyer"]),
});

const recentSchema = z.strictObject({
  supplierId: id,
  introductions: z.int().min(1),
});

const lineSchema = z.union([pairSchema, recentSchema]);

/** A need and a firm that met or declined before, ids alone. */
export type PastPair = Readonly<z.infer<typeof pairSchema>>;

/** A firm, and how many introductions it had of late. */
export type RecentFirm = Readonly<z.infer<typeof recentSchema>>;

/** What became before, as an allocation is told of it. Neither order nor repetition means anything. */
export interface Past {
  readonly pairs: readonly PastPair[];
  /** Firms whose introductions of late count against the most that a firm may have; absent where none do. */
  readonly recent?: readonly RecentFirm[] | undefined;
}

/** Lines that are checked before other work of the process has its turn. */
const LINES_A_TURN = 5_000;

/**
 * The past as JSON lines, a pair or a firm a line, in an order of their own: the same past gives the same bytes.
 *
 * @throws ZodError for what is no past.
 */
export function encodePast({ pairs, recent = [] }: Past): Uint8Array {
  const lines = [
    ...pairs.map((pair) => canonicalJson(pairSchema.parse(pair))),
    ...recent.map((firm) => canonicalJson(recentSchema.parse(firm))),
  ];
  return joinLines([...new Set(lines)].sort());
}

/** The past in a snapshot that was checked. */
export function decodePast(content: Uint8Array): Past {
  const lines = Array.from(linesOf(content), (line) => JSON.parse(line) as PastPair | RecentFirm);
  const recent = lines.filter((line) => "introductions" in line);
  return { pairs: lines.filter((line) => "history" in line), ...(recent.length > 0 && { recent }) };
}

/**
 * Finds out whether a snapshot holds a past: whoever may ask for an analysis may have stored anything.
 *
 * @throws SnapshotForeignError
 */
export async function checkPast(hash: string, content: Uint8Array): Promise<void> {
  let line = 0;
  for (const text of linesOf(content)) {
    if (++line % LINES_A_TURN === 0) await otherWork();
    if (!isPast(text))
      throw new SnapshotForeignError(
        hash,
        `as what became of pairs before: line ${line} is neither a pair nor a firm.`,
      );
  }
}

function isPast(text: string): boolean {
  try {
    return lineSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
