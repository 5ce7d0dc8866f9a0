import type { Taxonomy } from "@wasl/matcher";
import type { CodePeer } from "./peers.js";
import type { Title } from "./titles.js";

/** How often a peer is right, as shares of the titles. */
export interface Accuracy {
  readonly peer: string;
  readonly titles: number;
  /** The exact code comes first, or among the first five. */
  readonly first: number;
  readonly firstFive: number;
  /** The first code shares its class, group, division with the right one. */
  readonly class: number;
  readonly group: number;
  readonly division: number;
}

/** Right is a code that the title has. */
export function accuracyOf(peer: CodePeer, titles: readonly Title[], taxonomy: Taxonomy): Accuracy {
  const hits = titles.map(({ text, codes }) => hitsOf(peer.codesOf(text, 5), codes, taxonomy));
  const share = (hit: (each: Hits) => boolean) => hits.filter(hit).length / titles.length;
  return {
    peer: peer.name,
    titles: titles.length,
    first: share(({ first }) => first),
    firstFive: share(({ firstFive }) => firstFive),
    class: share(({ levels }) => levels[2]!),
    group: share(({ levels }) => levels[1]!),
    division: share(({ levels }) => levels[0]!),
  };
}

interface Hits {
  readonly first: boolean;
  readonly firstFive: boolean;
  /** By level, top first. */
  readonly levels: readonly boolean[];
}

function hitsOf(found: readonly string[], right: readonly string[], taxonomy: Taxonomy): Hits {
  const [best] = found;
  const levels = [0, 1, 2].map(
    (depth) => best !== undefined && right.some((code) => upTo(code, depth, taxonomy) === upTo(best, depth, taxonomy)),
  );
  return {
    first: best !== undefined && right.includes(best),
    firstFive: found.some((code) => right.includes(code)),
    levels,
  };
}

/** The code at a depth above another, or the other itself where it lies above that depth. */
function upTo(code: string, depth: number, taxonomy: Taxonomy): string {
  const line = taxonomy.lineage(code);
  return (line.find((node) => node.depth === depth) ?? line.at(-1))?.code ?? code;
}
