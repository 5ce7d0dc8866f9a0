import { analysisOf } from "../analyses/index.js";
import { findingLines } from "../planning/finding-lines.js";
import type { ConcludeResult, ConcludeTask, Inputs, LookResult, LookTask } from "./analysis-task.js";
import { decodePast } from "../snapshots/past.js";
import { openedFor } from "./opened.js";

/** Findings in one list: some hundred KB. */
const FOUND_A_LIST = 1_000;

const encoder = new TextEncoder();

/** Looks at each need by itself. Runs on a worker thread. */
export async function look(task: LookTask): Promise<LookResult> {
  const { question, needs } = task;
  const world = worldOf(task);
  const parts: string[] = [];
  for (const need of needs) parts.push(JSON.stringify(await analysisOf(question.kind).look(need, world, question)));
  return parts;
}

/** Brings together what was found of all needs. Runs on a worker thread, where it may take its time. */
export function conclude(task: ConcludeTask): ConcludeResult {
  const { question, needs } = task;
  const parts = task.parts.map((part): unknown => JSON.parse(part));
  const world = { ...worldOf(task), past: task.past && decodePast(task.past) };
  const { found, summary } = analysisOf(question.kind).conclude(parts, needs, world, question);
  const lists = Array.from({ length: Math.ceil(found.length / FOUND_A_LIST) }, (_, i) =>
    found.slice(i * FOUND_A_LIST, (i + 1) * FOUND_A_LIST),
  );
  return { found: lists.map((list) => encoder.encode(list.map(findingLines).join(""))), summary };
}

const worldOf = (inputs: Inputs) => ({ ...openedFor(inputs), topK: inputs.topK });
