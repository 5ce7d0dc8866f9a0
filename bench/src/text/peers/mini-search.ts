import MiniSearch from "minisearch";
import type { ResolvedSupplier } from "@wasl/matcher";
import type { Peer, Scoring } from "../../peers/peer.js";
import { termsOfNeed } from "../bm25.js";

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** A sign that stands in no term. */
const BETWEEN = "\t";

/**
 * MiniSearch over the same terms. It counts another length of a document (its different terms) and multiplies a score by the number of terms
 * that were found, so its order is another one.
 */
export function miniSearchPeer({ profile }: Scoring): Peer {
  const { termSaturation: k, lengthNormalisation } = profile.criteria.capabilities!;
  const search = new MiniSearch<Entry>({
    fields: ["text"],
    tokenize: (text) => text.split(BETWEEN),
    processTerm: (term) => term,
  });
  const searchOptions = { bm25: { k, b: lengthNormalisation.profile, d: 0 } };
  return {
    name: "minisearch",
    otherwise: true,
    prepare(firms: Iterable<ResolvedSupplier>) {
      for (const { supplier, dossier } of firms) {
        if (supplier.consent !== false) search.add({ id: supplier.id, text: textOf(dossier!.profile.entries()) });
      }
    },
    top: (need, k) =>
      search
        .search(termsOfNeed(need).join(BETWEEN), searchOptions)
        .slice(0, k)
        .map(({ id, score }) => ({ supplierId: id as string, score })),
    close: () => search.removeAll(),
  };
}

function textOf(entries: Iterable<readonly [term: string, count: number]>): string {
  return Array.from(entries, ([term, count]) => Array.from({ length: count }, () => term).join(BETWEEN)).join(BETWEEN);
}
