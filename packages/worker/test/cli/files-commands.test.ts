import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";
import { runWasl } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-cli-"));
const inFolder = (name: string) => join(folder, name);
const wasl = (...args: string[]) => runInProcess(folder, ...args);
/** The command as people run it, in a process of its own. */
const waslAsTyped = (...args: string[]) => runWasl(folder, ...args);
const files = ["--needs", "needs.csv", "--suppliers", "firms.csv"];

beforeAll(async () => {
  await wasl("template", "needs", "--out", "needs.csv");
  await wasl("template", "suppliers", "--out", "firms.csv");
  const foreign = {
    id: "N",
    title: "t",
    buyer: { id: "b" },
    taxonomy: "cpv2008",
    activities: ["34300000"],
    place: { country: "FR", lat: 48, lon: 2 },
  };
  writeFileSync(inFolder("cpv.jsonl"), JSON.stringify(foreign));
  const firms = readFileSync(inFolder("firms.csv"), "utf8");
  writeFileSync(
    inFolder("faulty.csv"),
    `${firms}F-003${";".repeat(firms.split("\r\n")[0]?.split(";").length ?? 0).slice(1)}\r\n`,
  );
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("wasl template and check", { timeout: 60_000 }, () => {
  it.each(["csv", "xlsx", "json", "jsonl"])("accepts every template in %s", async (format) => {
    await wasl("template", "needs", "--format", format, "--lang", "en", "--out", `n.${format}`);
    await wasl("template", "suppliers", "--format", format, "--lang", "en", "--out", `s.${format}`);
    const { code, stdout, stderr } = await wasl("check", "--needs", `n.${format}`, "--suppliers", `s.${format}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/2 rows read, 2 accepted, 0 rejected/g)).toHaveLength(2);
  });

  it("writes a template as what it is named", async () => {
    expect(await wasl("template", "needs", "--out", "named.xlsx")).toMatchObject({ code: 0 });
    expect(readFileSync(inFolder("named.xlsx")).subarray(0, 2).toString()).toBe("PK");
    const { code, stderr } = await wasl("template", "needs", "--format", "csv", "--out", "other.xlsx");
    expect(code).toBe(2);
    expect(stderr).toContain("other.xlsx is not the name of a csv file");
    expect(existsSync(inFolder("other.xlsx"))).toBe(false);
  });

  it("does not write over a file", async () => {
    const { code, stderr } = await wasl("template", "needs", "--out", "needs.csv");
    expect(code).toBe(2);
    expect(stderr).toContain("exists already");
  });

  it("lists rejects and exits with 1", async () => {
    const { code, stdout } = await wasl("check", "--suppliers", "faulty.csv");
    expect(code).toBe(1);
    expect(stdout).toMatch(/Rejected: .*faulty\.csv, line 4, column/);
    expect(stdout).toContain("3 rows read, 2 accepted, 1 rejected");
  });

  it("reports as JSON", async () => {
    const { code, stdout } = await wasl("check", "--needs", "nowhere.csv", "--suppliers", "firms.csv", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ rejects: [{ issue: { code: "unreadable-file" } }] }, { accepted: 2 }],
    });
  });

  it("names the pack whose codes the files use", async () => {
    const { code, stdout } = await wasl("check", "--needs", "cpv.jsonl");
    expect(code).toBe(1);
    expect(stdout).toContain("pass --pack cpv");
    expect((await wasl("check", "--needs", "cpv.jsonl", "--pack", "cpv")).code).toBe(0);
  });
});

describe("wasl match and explain", { timeout: 60_000 }, () => {
  it("prints one JSON object a need", async () => {
    const { code, stdout, stderr } = await wasl("match", ...files, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rankings = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { needId: string; candidates: { supplierId: string }[] });
    expect(
      rankings.map(({ needId, candidates }) => [needId, ...candidates.map(({ supplierId }) => supplierId)]),
    ).toEqual([
      ["B-2026-001", "F-001"],
      ["B-2026-002", "F-002"],
    ]);
  });

  it("writes a page and says what is in it", async () => {
    const { code, stdout, stderr } = await wasl("match", ...files, "--lang", "ar", "--out", "out.html");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("2 needs, 2 introductions");
    expect(readFileSync(inFolder("out.html"), "utf8")).toContain('dir="rtl"');
  });

  it("writes nothing when a row is rejected, and the rest when that is allowed", async () => {
    const faulty = ["match", "--needs", "needs.csv", "--suppliers", "faulty.csv", "--out", "faulty.jsonl"];
    const strict = await wasl(...faulty);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain("1 of 5 rows rejected");
    expect(existsSync(inFolder("faulty.jsonl"))).toBe(false);
    const tolerant = await wasl(...faulty, "--allow-rejects");
    expect(tolerant.code).toBe(0);
    expect(existsSync(inFolder("faulty.jsonl"))).toBe(true);
  });

  it("keeps the first of two firms with one id, and rejects the row of the other", async () => {
    const firms = readFileSync(inFolder("firms.csv"), "utf8");
    const [, first = ""] = firms.split("\r\n");
    writeFileSync(inFolder("twice.csv"), `${firms}${first}\r\n`);
    const twice = ["match", "--needs", "needs.csv", "--suppliers", "twice.csv", "--json"];
    const strict = await wasl(...twice);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/twice\.csv, line 4, column .*: The id "F-001" is already that of line 2/);
    const tolerant = await wasl(...twice, "--allow-rejects");
    expect(tolerant.code).toBe(0);
    expect(tolerant.stdout).toBe((await wasl("match", ...files, "--json")).stdout);
  });

  it("ends when nothing is left to match, whatever is allowed", async () => {
    const { code, stderr } = await wasl("match", "--needs", "cpv.jsonl", "--suppliers", "firms.csv", "--allow-rejects");
    expect(code).toBe(1);
    expect(stderr).toContain("One of the files has none that can be used.");
  });

  it("explains a firm that was excluded, and asks back about an unknown one", async () => {
    const pair = (supplier: string) =>
      wasl("explain", ...files, "--need", "B-2026-001", "--supplier", supplier, "--lang", "en");
    const { code, stdout } = await pair("F-002");
    expect(code).toBe(0);
    expect(stdout).toContain("ISO 9001");
    const unknown = await pair("F-02");
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("Did you mean F-002?");
    const foreign = await wasl("explain", ...files, "--need", "X", "--supplier", "F-002");
    expect(foreign.stderr).toBe('The files hold no need with the id "X".\n');
  });

  it("uses a profile and activity codes of one's own", async () => {
    writeFileSync(inFolder("profile.yaml"), "id: mine\nversion: 1\n");
    const profile = await wasl("match", ...files, "--profile", "profile.yaml");
    expect(profile.code).toBe(1);
    expect(profile.stderr).toMatch(/profile\.yaml, field "criteria"/);
    writeFileSync(
      inFolder("trades.csv"),
      "code;parent;label\nA;;Tout\n8122;A;Nettoyage\n8121;A;Bureaux\n1721;B;Carton\n",
    );
    const taxonomy = await wasl("check", "--needs", "needs.csv", "--taxonomy", "trades.csv");
    expect(taxonomy.code).toBe(1);
    expect(taxonomy.stderr).toMatch(/trades\.csv, line 5, column "parent"/);
  });
});

describe("the command as typed", { timeout: 60_000 }, () => {
  // The first call may have to build.
  beforeAll(() => waslAsTyped("--help"), 300_000);

  it("says and ends as it does within this process", async () => {
    for (const args of [
      ["match", ...files, "--json"],
      ["check", "--suppliers", "faulty.csv"],
      ["match", "--needs", "needs.csv", "--suppliers", "faulty.csv", "--json"],
      ["mtch"],
      ["--help"],
    ])
      expect(await waslAsTyped(...args)).toEqual(await wasl(...args));
  });

  it("ends quietly when the reader of its pipe goes", async () => {
    const command = fileURLToPath(new URL("../../dist/wasl.js", import.meta.url));
    const child = spawn(process.execPath, [command, "generate", "needs", "--size", "3000"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("wrong usage", { timeout: 60_000 }, () => {
  it.each([
    [["mtch"], "Did you mean match?"],
    [["match", "--needs", "needs.csv"], "--suppliers"],
    [["check", "--neds", "needs.csv"], "Did you mean --needs?"],
    [["check"], "Nothing to check"],
    [["template", "--out", "x.doc"], ".xlsx"],
    [["match", ...files, "--top", "0"], "whole number"],
    [["match", ...files, "--out", "nowhere/out.csv"], "does not exist"],
    [["match", ...files, "--out", "out.doc"], ".xlsx"],
    [["generate", "register", "--out", "x.doc"], ".jsonl"],
  ])("%j exits with 2 and a hint", async (args, hint) => {
    const { code, stdout, stderr } = await wasl(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });

  it("prints help with 0", async () => {
    expect(await wasl("--help")).toMatchObject({ code: 0, stderr: "" });
  });
});
