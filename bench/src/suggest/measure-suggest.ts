import { frenchAwards } from "@wasl/fixtures";
import { accuracyOf, type Accuracy } from "./accuracy.js";
import { miniSearchPeer, suggesterPeer } from "./peers.js";
import { reliabilityOf, type Reliability } from "./reliability.js";
import { awardTitles } from "./titles.js";

/** All that `bench suggest` found out. */
export interface SuggestReport {
  readonly examples: number;
  /** All titles, and those of buyers who wrote no example. */
  readonly all: readonly Accuracy[];
  readonly newBuyers: readonly Accuracy[];
  readonly reliability: readonly Reliability[];
}

export async function measureSuggest(): Promise<SuggestReport> {
  const { pack } = frenchAwards;
  const { examples, held } = await awardTitles();
  const peers = [
    miniSearchPeer("minisearch, labels", pack, []),
    suggesterPeer("suggester, labels and thesaurus", pack, []),
    miniSearchPeer("minisearch, labels and examples", pack, examples),
    suggesterPeer("suggester, with examples", pack, examples),
  ];
  const measured = (titles: typeof held) => peers.map((peer) => accuracyOf(peer, titles, pack.taxonomy));
  return {
    examples: examples.length,
    all: measured(held),
    newBuyers: measured(held.filter(({ knownBuyer }) => !knownBuyer)),
    reliability: reliabilityOf(pack.taxonomy, examples, held),
  };
}
