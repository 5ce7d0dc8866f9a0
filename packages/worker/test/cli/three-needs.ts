import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { RunAllocation } from "@wasl/matcher/allocate";
import { runInProcess } from "./run-in-process.js";

export const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** Three needs of two buyers in Casablanca. */
export const needs = ["n1", "n2", "n3"].map((id, i) => ({
  id,
  title: `Logiciel ${i + 1}`,
  buyer: { id: i < 2 ? "b1" : "b2", name: `Acheteur ${i}` },
  activities: ["6201"],
  place: { province: "MA-CAS" },
  annualValue: 100_000,
  introductions: 1,
}));

/** One firm near by is best for all; the others are farther and farther away. */
const firms = [
  {
    id: "near",
    name: "Près",
    activities: ["6201"],
    place: { province: "MA-CAS" },
    category: "PE",
    freeCapacity: 150_000,
  },
  { id: "rabat", name: "Rabat Soft", activities: ["6201"], place: { province: "MA-RAB" }, category: "TPE" },
  { id: "fes", name: "Fès Code", activities: ["6201"], place: { province: "MA-FES" }, category: "TPE" },
  {
    id: "full",
    name: "Pleine",
    activities: ["6201"],
    place: { province: "MA-CAS" },
    category: "PE",
    freeCapacity: 50_000,
  },
].map((firm) => ({ turnover: 1_000_000, ...firm }));

export const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl"];

/** Writes the needs and the firms into a folder. */
export function writeInputs(folder: string): void {
  writeFileSync(join(folder, "needs.jsonl"), lines(needs));
  writeFileSync(join(folder, "firms.jsonl"), lines(firms));
}

export type Printed = RunAllocation & { readonly runId: string };

/** What wasl allocate prints in a folder, and nothing to standard error. */
export async function allocatedIn(folder: string, ...args: string[]): Promise<Printed> {
  const { code, stdout, stderr } = await runInProcess(folder, "allocate", ...files, "--json", ...args);
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Printed;
}

/** The firms that each need is introduced to. */
export const chosen = ({ needs: all }: Printed) =>
  Object.fromEntries(all.map(({ needId, introductions }) => [needId, introductions.map((one) => one.supplierId)]));
