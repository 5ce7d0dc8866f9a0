import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { files, first, needId, third } from "./curated-pairs.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-letter-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = (...args: string[]) => runInProcess(folder, "letters", ...files, ...args);

describe("letters into a folder", () => {
  const write = (...args: string[]) => letters("--introductions", "one.csv", "--out", "kept", "--lang", "fr", ...args);
  const inFolder = () => readdirSync(join(folder, "kept")).sort();

  it("where something is are not written, unless the letters there are to be replaced; other files stay", async () => {
    writeFileSync(join(folder, "one.csv"), `need,supplier\n${needId},${first}\n${needId},${third}\n`);
    expect((await write()).code).toBe(0);
    const before = inFolder();
    expect(before).toHaveLength(4);
    const others = ["notes.txt", ".DS_Store", before[0]!.replace(".docx", " (signed).docx")];
    for (const name of others) writeFileSync(join(folder, "kept", name), "mine");

    writeFileSync(join(folder, "one.csv"), `need,supplier\n${needId},${third}\n`);
    const refused = await write();
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("letters (4) and other files (2)")]);
    expect(inFolder()).toEqual([...before, ...others].sort());

    expect((await write("--replace", "--format", "html")).code).toBe(0);
    const replaced = inFolder().filter((name) => !others.includes(name));
    expect(replaced.map((name) => name.slice(0, -5).split("-").slice(0, 3).join(" "))).toEqual([
      "1 introduction firm",
      "2 introduction buyer",
    ]);
    for (const name of others) expect(readFileSync(join(folder, "kept", name), "utf8")).toBe("mine");
  });

  it("are written where only what systems leave there is", async () => {
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "empty", "Thumbs.db"), "");
    expect((await letters("--introductions", "one.csv", "--out", "empty")).code).toBe(0);
  });

  it("are told before anything is read when it is a file", async () => {
    const { code, stderr } = await letters("--introductions", "nowhere.csv", "--out", "one.csv");
    expect([code, stderr]).toEqual([2, expect.stringContaining("one.csv is no folder")]);
  });
});
