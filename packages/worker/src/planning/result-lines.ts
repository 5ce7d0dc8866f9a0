import type { Ranking } from "@wasl/matcher";
import { canonicalJson } from "../contracts/canonical-json.js";
import { WrittenJson } from "../contracts/written-json.js";
import { linesOf } from "./lines-of.js";
import type { NeedResult, SetAsideNeed, WrittenRanking } from "./routing.js";

/**
 * What became of needs, as lines of JSON: for each need a line with what routing needs to know, and then one for each
 * candidate, as it will be published. Whoever puts a message together takes those lines as they are.
 */
export function rankingLines(ranking: Ranking, { owner, regions }: Pick<WrittenRanking, "owner" | "regions">): string {
  const { needId, excluded, eligible, candidates } = ranking;
  let text = `${JSON.stringify({ needId, owner, regions, excluded, eligible } satisfies Head)}\n`;
  for (const candidate of candidates) text += `${canonicalJson(candidate)}\n`;
  return text;
}

/** The line of a need that has no candidates since it could not be ranked. */
export const setAsideLine = (need: SetAsideNeed) => `${JSON.stringify(need)}\n`;

/**
 * The results in such lines, in their order.
 *
 * @throws ResultLinesError when they are no such lines, as those of another version may be.
 */
export function* readResultLines(content: Uint8Array): Generator<NeedResult> {
  const lines = linesOf(content);
  for (const line of lines) {
    const head = readHead(line);
    yield "failure" in head ? head : { ...head, candidates: head.regions.map(() => nextCandidate(lines)) };
  }
}

/** What is stored is not what this version of the worker stores. */
export class ResultLinesError extends Error {
  override readonly name = "ResultLinesError";

  constructor() {
    super("The stored rankings of this run were written by another version of the worker. Ask for the run again.");
  }
}

type Head = Omit<WrittenRanking, "candidates">;

function readHead(line: string): Head | SetAsideNeed {
  const head = JSON.parse(line) as Head | SetAsideNeed;
  if ("failure" in head || "regions" in head) return head;
  throw new ResultLinesError();
}

function nextCandidate(lines: Iterator<string>): WrittenJson {
  const line = lines.next();
  if (line.done) throw new ResultLinesError();
  return new WrittenJson(line.value);
}
