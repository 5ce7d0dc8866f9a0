import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateRegister } from "@wasl/fixtures";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Format } from "../../src/files/reading-task.js";
import { readingTasks } from "../../src/files/tasks.js";

const FIRMS = 300;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wasl-bench-test-"));
  const lines = Array.from(generateRegister({ size: FIRMS, seed: 1 }), (firm) => JSON.stringify(firm));
  await writeFile(join(folder, "register.jsonl"), lines.join("\n"));
  const row = (i: number) => `F-${i};"Firm ""${i}"";\nwith a line";6201;MA-CAS\r\n`;
  const rows = Array.from({ length: FIRMS }, (_, i) => row(i));
  await writeFile(join(folder, "register.csv"), `\uFEFFId;Name;Activities;Province\r\n${rows.join("")}`);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const cases = readingTasks.flatMap(({ formats, ...task }) =>
  formats.map((format): [string, Format, typeof task] => [task.title, format, task]),
);

it.each(cases)("%s counts the records of a %s file", async (_, format, { name, load }) => {
  const read = await load();
  expect(await read(join(folder, `register.${format}`))).toBe(name === "nothing" ? 0 : FIRMS);
});
