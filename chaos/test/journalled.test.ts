import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Journal } from "../src/evidence/journal.js";
import { journalled } from "../src/evidence/journalled.js";

const isSound = (result: string) => result === "sound";

/** A campaign that notes something and ends so, and its journal. */
function campaign(end: () => Promise<string>) {
  const kept: { journal?: Journal } = {};
  const ended = journalled("of seed 1 on redis", isSound, (journal) => {
    kept.journal = journal;
    journal.note("planned", { runId: "run-1" });
    return end();
  });
  return { ended, folder: () => kept.journal!.folder, journal: () => kept.journal! };
}

it("removes what a campaign noted that is as it was meant to be", async () => {
  const { ended, folder } = campaign(() => Promise.resolve("sound"));
  expect(await ended).toBe("sound");
  expect(existsSync(folder())).toBe(false);
});

it("keeps it of one that is not", async () => {
  const { ended, folder } = campaign(() => Promise.resolve("unsound"));
  expect(await ended).toBe("unsound");
  expect(await readFile(`${folder()}/journal.jsonl`, "utf8")).toContain("run-1");
  await rm(folder(), { recursive: true });
});

it("ends it, names it and tells its last lines when a campaign breaks off", async () => {
  const cause = new Error("no such server");
  const { ended, folder, journal } = campaign(() => Promise.reject(cause));
  const error = await ended.catch((reason: unknown) => reason as Error);
  expect(error).toMatchObject({ cause });
  const { message } = error as Error;
  for (const told of ["of seed 1 on redis", "no such server", folder(), "run-1", "campaign-broken"])
    expect(message).toContain(told);
  // Nothing more can be noted: the file is closed.
  expect(() => journal().note("later")).toThrow(/EBADF/);
  await rm(folder(), { recursive: true });
});
