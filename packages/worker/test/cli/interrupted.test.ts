import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { SCRIPT } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-interrupted-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("a command that is told to stop while it writes leaves neither the file nor its draft", async () => {
  const watcher = watch(folder);
  const begun = once(watcher, "change");
  const child = spawn(process.execPath, [SCRIPT, "generate", "register", "--size", "5000000", "--out", "big.jsonl"], {
    env: { ...process.env, INIT_CWD: folder },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  await begun;
  watcher.close();
  expect(readdirSync(folder)).toHaveLength(1);
  child.kill("SIGTERM");
  expect(await ended).not.toEqual([0, null]);
  expect(readdirSync(folder)).toEqual([]);
});
