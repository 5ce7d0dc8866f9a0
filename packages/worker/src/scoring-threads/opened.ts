import { createMatcher, stampOf, type Matcher, type SupplierIndex } from "@wasl/matcher";
import { builtInPack } from "../planning/packs.js";
import { openRegister } from "../snapshots/register.js";
import type { ScoringTask } from "./task.js";

/** A register in the memory that all threads share, and what this thread made of it. */
export interface Opened {
  readonly matcher: Matcher;
  readonly register: SupplierIndex;
}

/** As many runs as a process keeps in memory: shards of one and an analysis of another may come in turns. */
const KEPT = 2;

/** What this thread has opened, by pack, profile and register, the last one used at the end. */
const opened = new Map<string, Opened>();

/** A matcher gets faster with use, so it stays as long as tasks ask for the same. */
export function openedFor(inputs: Pick<ScoringTask, "pack" | "profile" | "register">): Opened {
  const key = [inputs.pack, stampOf(inputs.profile).hash, inputs.register.hash].join();
  const wanted = opened.get(key) ?? open(inputs);
  opened.delete(key);
  opened.set(key, wanted);
  const [oldest = ""] = opened.keys();
  if (opened.size > KEPT) opened.delete(oldest);
  return wanted;
}

function open({ pack, profile, register: { hash, content } }: Parameters<typeof openedFor>[0]): Opened {
  const register = openRegister(hash, new Uint8Array(content));
  return { register, matcher: createMatcher({ pack: builtInPack(pack), profile }) };
}
