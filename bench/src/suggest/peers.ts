import MiniSearch from "minisearch";
import type { CountryPack } from "@wasl/matcher";
import { createSuggester, type Example } from "@wasl/matcher/suggest";

/** A way from words to codes. */
export interface CodePeer {
  readonly name: string;
  /** The first k codes for a text, best first. */
  codesOf(text: string, k: number): string[];
}

/** Wasl's own, with codes one by one, since what is looked for is the exact code. */
export function suggesterPeer(name: string, pack: CountryPack, examples: readonly Example[]): CodePeer {
  const suggester = createSuggester(pack, { examples });
  return {
    name,
    codesOf: (text, k) => suggester.suggest(text, { k, rollUp: false }).map(({ code }) => code),
  };
}

interface Entry {
  readonly id: number;
  readonly codes: readonly string[];
  readonly text: string;
}

/** Letters without accents: MiniSearch compares words as they are. */
const withoutAccents = (term: string) => term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * MiniSearch over the labels, and over examples as further documents; beginnings of words and slips of the pen are found as its documentation
 * proposes. A code is as good as its best document.
 */
export function miniSearchPeer(name: string, { taxonomy }: CountryPack, examples: readonly Example[]): CodePeer {
  const labels = [...taxonomy.nodes()].map(({ code, labels }) => ({
    codes: [code],
    text: Object.values(labels).join(" "),
  }));
  const entries: Entry[] = [...labels, ...examples].map(({ codes, text }, id) => ({ id, codes, text }));
  const search = new MiniSearch<Entry>({ fields: ["text"], processTerm: withoutAccents });
  search.addAll(entries);
  return {
    name,
    codesOf: (text, k) => {
      const found = search.search(text, { prefix: true, fuzzy: 0.2 });
      const codes = new Set(found.flatMap(({ id }) => entries[id as number]!.codes));
      return [...codes].slice(0, k);
    },
  };
}
