import type { NamedTask } from "./reading-task.js";

/** The tasks in the order of the table; ratios are taken to the bare parser of the same format. */
export const readingTasks: readonly NamedTask[] = [
  {
    name: "nothing",
    title: "nothing: Node.js alone",
    formats: ["csv", "jsonl"],
    load: () => Promise.resolve(() => 0),
  },
  {
    name: "bare",
    title: "csv-parse alone",
    formats: ["csv"],
    load: async () => (await import("./bare-csv.js")).countCsvRows,
  },
  {
    name: "bare",
    title: "JSON.parse a line alone",
    formats: ["jsonl"],
    load: async () => (await import("./bare-jsonl.js")).countJsonLines,
  },
  {
    name: "suppliers",
    title: "readSuppliers, records dropped",
    formats: ["csv", "jsonl"],
    load: async () => (await import("./supplier-reading.js")).readAndDrop,
  },
  {
    name: "index",
    title: "readSuppliers into an index",
    formats: ["csv", "jsonl"],
    load: async () => (await import("./supplier-indexing.js")).readAndIndex,
  },
];
