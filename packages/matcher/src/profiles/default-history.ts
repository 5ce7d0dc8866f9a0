import type { HistoryEntry } from "../domain/index.js";

/** How the default profile came to its weights. */
export const defaultHistory: HistoryEntry[] = [
  {
    how: "Conditional logit on French awards of 2018 and 2019 (DECP, half a): sector .091, region .152, capabilities .508, experience .060, orders .040, presence .075. Held out against the weights of core; needs that no good firm can reach are left out.",
    data: {
      needs: "454adbd5d7f90b39e8fb2249d88f044a8b927927bd3ed22da0b85b96763c6117",
      suppliers: "070846312aa9fd36dffa9fce08562ab8d5ab33c7bc9f7ab9a43977216bf270d1",
      judgments: "a310e36d320951cbf7eae96617016525b175540872991d6dcf13300d479db379",
    },
    settings: { folds: 5, seed: 1, needs: 287, buyers: 149 },
    heldOut: {
      mrr: {
        before: { value: 0.212, low: 0.171, high: 0.261 },
        after: { value: 0.282, low: 0.232, high: 0.336 },
        difference: { value: 0.07, low: 0.04, high: 0.103 },
      },
      "ndcg@10": {
        before: { value: 0.229, low: 0.18, high: 0.285 },
        after: { value: 0.311, low: 0.255, high: 0.368 },
        difference: { value: 0.082, low: 0.051, high: 0.114 },
      },
      "recall@10": {
        before: { value: 0.356, low: 0.278, high: 0.436 },
        after: { value: 0.48, low: 0.39, high: 0.564 },
        difference: { value: 0.124, low: 0.075, high: 0.171 },
      },
    },
  },
  {
    how: "The same on Portuguese awards of 2024 (Portal BASE): sector .083, region .110, capabilities .584, experience .066, orders .081, presence .001. The weights are the means of both fits; those of size and certifications, of which awards tell nothing, stayed where they were set by hand.",
    data: {
      needs: "5da7ce292fcfaeaf64199ce4d89264ba61470d50d7c2591f44619a1a8b24f786",
      suppliers: "0eb4d3f03502af310f714dd3ed00fd8fb3c6b45e560aa0d36fe464bc61de446a",
      judgments: "90e3d48c7715d8ff671a04901b78db29425df4f3913384fc664bb9f8494642cb",
    },
    settings: { folds: 5, seed: 1, needs: 1748, buyers: 634 },
    heldOut: {
      mrr: {
        before: { value: 0.258, low: 0.238, high: 0.28 },
        after: { value: 0.383, low: 0.361, high: 0.406 },
        difference: { value: 0.125, low: 0.105, high: 0.146 },
      },
      "ndcg@10": {
        before: { value: 0.291, low: 0.268, high: 0.317 },
        after: { value: 0.423, low: 0.4, high: 0.446 },
        difference: { value: 0.132, low: 0.11, high: 0.154 },
      },
      "recall@10": {
        before: { value: 0.462, low: 0.427, high: 0.501 },
        after: { value: 0.606, low: 0.579, high: 0.632 },
        difference: { value: 0.145, low: 0.11, high: 0.178 },
      },
    },
  },
];
