import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerRecord } from "../../src/ledger/index.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-ledger-import-"));
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl"];
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");

const recordsIn = (name: string) =>
  readFileSync(join(folder, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LedgerRecord);

const casablanca = { activities: ["6201"], place: { province: "MA-CAS" } };

beforeAll(() => {
  const needs = ["n1", "n2"].map((id) => ({ id, title: id, buyer: { id: "b1" }, ...casablanca, introductions: 1 }));
  write(
    "needs.jsonl",
    lines([...needs, { id: "n3", title: "n3", buyer: { id: "b2" }, ...casablanca, introductions: 1 }]),
  );
  write("firms.jsonl", lines(["f1", "f2", "f3"].map((id) => ({ id, name: `Firme ${id}`, ...casablanca }))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUN = `run-files-${"c".repeat(32)}`;
const ELSEWHERE = `run-elsewhere-${"0".repeat(32)}`;

describe("wasl ledger import", { timeout: 60_000 }, () => {
  it("records pairs with what a file says of them, and with what the command says of the others", async () => {
    write(
      "made.csv",
      `Besoin;Entreprise;Identifiant acheteur;Date;Campagne\nn1;f1;b1;03/02/2026;${RUN}\nx9;f2;;;\n`.replace(
        "Entreprise",
        "Fournisseur",
      ),
    );
    const { code, stderr } = await wasl("ledger", "import", "a.jsonl", "made.csv", "--on", "2026-05-01");
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "Recorded 2 introductions in a.jsonl; 0 were there already.\n",
    });
    const record = "introduction";
    expect(recordsIn("a.jsonl")).toEqual([
      { record, at: "2026-02-03T00:00:00.000Z", runId: RUN, needId: "n1", buyerId: "b1", supplierId: "f1" },
      { record, at: "2026-05-01T00:00:00.000Z", runId: ELSEWHERE, needId: "x9", supplierId: "f2" },
    ]);
    const again = await wasl("ledger", "import", "a.jsonl", "made.csv", "--on", "2026-05-01");
    expect(again.stderr).toBe("Recorded 0 introductions in a.jsonl; 2 were there already.\n");
  });

  it("keeps an allocation from introducing the same two, for every need of a buyer that is known", async () => {
    write("met.csv", "need,supplier,buyer id\nold,f1,b1\nn3,f2,\n");
    await wasl("ledger", "import", "met.jsonl", "met.csv");
    const printed = await wasl("allocate", ...files, "--most", "3", "--ledger", "met.jsonl", "--dry-run", "--json");
    const { needs, leftOut } = JSON.parse(printed.stdout) as {
      needs: { needId: string; introductions: { supplierId: string }[] }[];
      leftOut: { met: number };
    };
    // b1 met f1 over a need that is not of this run, so neither n1 nor n2 is introduced to it; n3 met f2, and b2 has no other need.
    expect(leftOut.met).toBe(3);
    const introduced = needs.flatMap(({ needId, introductions }) =>
      introductions.map((one) => `${needId} ${one.supplierId}`),
    );
    expect(introduced).toHaveLength(3);
    for (const pair of ["n1 f1", "n2 f1", "n3 f2"]) expect(introduced).not.toContain(pair);
  });

  it.each([
    ["fr", "csv"],
    ["ar", "csv"],
    ["en", "csv"],
    ["fr", "xlsx"],
  ])("reads in %s the %s list that wasl allocate writes as what it records itself", async (lang, format) => {
    const [list, own, other] = [`list.${format}`, `own-${lang}-${format}.jsonl`, `other-${lang}-${format}.jsonl`];
    const allocate = [...files, "--most", "1", "--lang", lang, "--on", "2026-03-01", "--ledger", own, "--out", list];
    expect((await wasl("allocate", ...allocate)).code).toBe(0);
    expect(await wasl("ledger", "import", other, list, "--on", "2026-03-01")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Recorded 3") as string,
    });
    // The list names buyers, and does not tell their ids.
    const recorded = recordsIn(own).map((one) => ({ ...one, buyerId: undefined }));
    expect(recorded).toHaveLength(3);
    expect(recordsIn(other)).toEqual(expect.arrayContaining(JSON.parse(JSON.stringify(recorded)) as LedgerRecord[]));
  });

  it.each([
    ["need,supplier,run\nn1,f1,mine\n", /bad\.csv, line 2, column "run": .*not the id of a run/],
    ["need,supplier,date\nn1,f1,soon\n", /bad\.csv, line 2, column "date": .*"soon"/],
    ["need,date\nn1,2026-01-01\n", /No column gives supplierId/],
  ])("names what is wrong in %j", async (text, reason) => {
    write("bad.csv", text);
    const { code, stderr } = await wasl("ledger", "import", "bad.jsonl", "bad.csv");
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });

  it("passes over needs that nobody was found for, and says so", async () => {
    write("nobody.csv", "need,supplier\nn1,f1\nn2,\n");
    const { code, stderr } = await wasl("ledger", "import", "nobody.jsonl", "nobody.csv");
    expect(code).toBe(0);
    expect(stderr).toContain("nobody.csv: rows in which no firm is named were left out: 1 (needs n2).");
    expect(recordsIn("nobody.jsonl")).toMatchObject([{ needId: "n1", supplierId: "f1" }]);
  });

  it("reads the document that wasl allocate writes as JSON", async () => {
    await wasl(
      "allocate",
      ...files,
      "--most",
      "1",
      "--on",
      "2026-03-01",
      "--ledger",
      "own.jsonl",
      "--out",
      "made.json",
    );
    expect((await wasl("ledger", "import", "other.jsonl", "made.json", "--on", "2026-03-01")).code).toBe(0);
    const pairs = (name: string) => recordsIn(name).map(({ needId, supplierId }) => `${needId} ${supplierId}`);
    expect(pairs("own.jsonl")).toHaveLength(3);
    expect(pairs("other.jsonl").toSorted()).toEqual(pairs("own.jsonl").toSorted());
  });

  it("records the sound rows where others may be rejected, and takes the file's run from --run", async () => {
    write("some.csv", "need,supplier,date\nn1,f1,\nn2,f2,soon\n");
    const { code, stderr } = await wasl("ledger", "import", "some.jsonl", "some.csv", "--run", RUN, "--allow-rejects");
    expect(code).toBe(0);
    expect(stderr).toContain("Recorded 1 introduction in some.jsonl");
    expect(recordsIn("some.jsonl").map(({ runId }) => runId)).toEqual([RUN]);
  });
});
