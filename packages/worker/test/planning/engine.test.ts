import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { ENGINE_VERSION } from "../../src/planning/index.js";

it("runs are named after the matcher's own version", async () => {
  const manifest = await readFile(new URL("../../../matcher/package.json", import.meta.url), "utf8");
  expect((JSON.parse(manifest) as { version: string }).version).toBe(ENGINE_VERSION);
});
