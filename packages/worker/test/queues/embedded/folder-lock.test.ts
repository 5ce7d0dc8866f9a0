import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { LockHeldError, underLock } from "../../../src/queues/embedded/folder-lock.js";
import { thisOwner } from "../../../src/queues/embedded/lock-owner.js";
import { leaveLock } from "./left-lock.js";

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wasl-lock-"));
  lock = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a lock that many processes want", () => {
  it("is one's at a time, although each dies with it in the end", async () => {
    const contend = async (turns: number) => {
      const args = [inject("lockContender"), lock, join(folder, "inside"), String(turns)];
      const contender = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
      let [told, errors] = ["", ""];
      contender.stdout.setEncoding("utf8").on("data", (text: string) => (told += text));
      contender.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
      const [, signal] = (await once(contender, "close")) as [unknown, string | null];
      return { turns: told.split("\n").length - 1, errors, signal };
    };
    const turns = Array.from({ length: 20 }, (_, i) => 3 * (i % 4));
    const contenders = await Promise.all(turns.map(contend));
    expect(contenders).toEqual(turns.map((most) => ({ turns: most + 1, errors: "", signal: "SIGKILL" })));
    expect(await underLock(lock, 0, () => Promise.resolve("free"))).toBe("free");
    expect(readdirSync(folder)).toEqual([]);
  });
});

const take = () => underLock(lock, 100, () => Promise.resolve("taken"));

describe("a lock whose owner", () => {
  it("has died is taken over", async () => {
    await leaveLock(lock);
    expect(await take()).toBe("taken");
    expect(existsSync(lock)).toBe(false);
  });

  it("ran before the machine was started again is taken over, whatever has its process id now", async () => {
    await leaveLock(lock, { pid: process.pid, boot: "another-time" });
    expect(await take()).toBe("taken");
  });

  it("has a process id that belongs to a later process is taken over", async () => {
    await leaveLock(lock, { pid: process.pid, started: "long ago" });
    expect(await take()).toBe("taken");
  });

  it("is alive is waited for, and named", async () => {
    const owner = await thisOwner();
    await leaveLock(lock, owner);
    await expect(take()).rejects.toThrow(`is held by process ${process.pid} on ${owner.host} since ${owner.since}`);
    expect(readdirSync(lock)).toEqual(["left"]);
  });

  it.each([
    ["is on another machine", { host: "elsewhere", boot: "its-own-time" }],
    ["is in another container of this machine", { space: "pid:[1]" }],
    ["is on a system that names no boots", { boot: undefined, space: undefined }],
  ])("%s is waited for, although this one has no such process", async (_, place) => {
    await leaveLock(lock, place);
    await expect(take()).rejects.toThrow(LockHeldError);
    expect(readdirSync(lock)).toEqual(["left"]);
  });

  it("cannot be read from it is waited for", async () => {
    mkdirSync(lock);
    writeFileSync(join(lock, "left"), "1234");
    await expect(take()).rejects.toThrow(/does not say by whom/);
    rmSync(lock, { recursive: true });
    writeFileSync(lock, "1234");
    await expect(take()).rejects.toThrow(/does not say by whom/);
  });

  it("died before its file was in it is anybody's", async () => {
    mkdirSync(lock);
    expect(await take()).toBe("taken");
  });

  it("ends with an error lets go of it", async () => {
    await expect(underLock(lock, 100, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await take()).toBe("taken");
  });
});
