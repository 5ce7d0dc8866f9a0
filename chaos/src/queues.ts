/** On which a chamber finds introductions of runs. */
export const resultsQueue = (chamber: string) => `wasl-results-${chamber}`;

/** On which a chamber finds findings of analyses. */
export const findingsQueue = (chamber: string) => `wasl-analyses-${chamber}`;

/** On which analyses are asked for. */
export const ANALYSES_QUEUE = "wasl-analyses";

/** Whether a queue is one on which chambers find something. */
export const isChambers = (name: string) => name.startsWith(resultsQueue("")) || name.startsWith(findingsQueue(""));
