import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { LedgerFile } from "../../src/ledger/index.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a writer, kills it with -9 once it has said so much, and gives the firms that it said are kept. */
async function killedWriter(path: string, name: string, enough: number): Promise<string[]> {
  const writer = spawn(process.execPath, [inject("ledgerWriter"), path, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
    if (told.length >= enough) writer.kill("SIGKILL");
  });
  await once(writer, "close");
  // A line that was cut off by the kill was not told.
  return told.split("\n").slice(0, -1);
}

describe("writers that are killed", () => {
  it(
    "lose nothing that they said is kept, and leave a ledger that others go on with",
    { timeout: 240_000 },
    async () => {
      const path = join(folder, "ledger.jsonl");
      const kept: string[] = [];
      for (let turn = 0; turn < 12; turn++) {
        const writers = ["a", "b", "c"].map((name) => killedWriter(path, `${name}${turn}`, 1 + ((turn * 37) % 400)));
        kept.push(...(await Promise.all(writers)).flat());
      }
      const { ledger } = await LedgerFile.open(path);
      const held = new Set(ledger.introductions.map(({ supplierId }) => supplierId));
      expect(kept.length).toBeGreaterThan(36);
      expect(kept.filter((firm) => !held.has(firm))).toEqual([]);
      const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
      expect(new Set(lines).size).toBe(lines.length);
    },
  );
});
