import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coreProfile } from "@wasl/matcher";
import { afterAll } from "vitest";
import { runInProcess } from "./run-in-process.js";

const COMMUNES = ["Casablanca", "Rabat", "Fès", "Tanger", "Agadir"];

/** Needs of cleaning in five towns; each buyer has two of them. */
const needs = COMMUNES.map((commune, i) => ({
  id: `N${i}`,
  title: `Nettoyage à ${commune}`,
  buyer: { id: `B${Math.floor(i / 2)}` },
  activities: ["8121"],
  place: { commune },
}));

/** In each town a firm that does just that, and a gardener; the same kind of firm is tied with itself in no town. */
const firms = COMMUNES.flatMap((commune, i) => [
  { id: `clean-${i}`, name: `Propreté ${commune}`, activities: ["8121"], place: { commune } },
  { id: `garden-${i}`, name: `Jardins ${commune}`, activities: ["8130"], place: { commune } },
]);

/** The firm of the next town won, but in the first need the one of the town itself. */
const judgments = ["N0,clean-0,1", "N1,clean-2,1", "N2,clean-3,1", "N3,clean-4,1", "N4,clean-0,2", "N4,garden-4,1"];

const nearby = {
  ...coreProfile,
  id: "nearby",
  criteria: {
    ...coreProfile.criteria,
    sector: { ...coreProfile.criteria.sector, weight: 0.1 },
    region: { ...coreProfile.criteria.region, weight: 0.9 },
  },
};

/** A folder with needs, firms, judgments, groups and a profile, and a way to run commands there. */
export function judgedFolder() {
  const folder = mkdtempSync(join(tmpdir(), "wasl-evaluation-"));
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
  };
  const jsonl = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\n");
  const csv = (...rows: readonly string[]) => `${rows.join("\n")}\n`;
  write("needs.jsonl", jsonl(needs));
  write("firms.jsonl", jsonl(firms));
  write("judgments.csv", csv("need_id,supplier_id,grade", ...judgments));
  write("groups.csv", csv("need_id,repeat_buyer,coast", "N0,0,yes", "N1,0,yes", "N2,1,no", "N3,0,yes", "N4,1,yes"));
  write("nearby.yaml", JSON.stringify(nearby));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const wasl = (...args: string[]) => runInProcess(folder, ...args);
  const path = (name: string) => join(folder, name);
  return { write, wasl, path, nearby, judgments, csv };
}

export const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl", "--judgments", "judgments.csv"];
