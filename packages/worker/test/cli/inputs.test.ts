import { createMatcher, createSupplierIndex } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { generateNeeds, generateRegister } from "@wasl/fixtures";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/cli/inputs.js";
import { csvStyle, flatten, kindOf } from "../../src/files/index.js";
import { example } from "../conformance/example.js";
import { testFolder } from "../files/support.js";

const SIZES = { firms: 600, needs: 40, seed: 23 };
const { needs, suppliers } = example(SIZES);
const folder = testFolder();
const firmRecords = [...generateRegister({ size: SIZES.firms, seed: SIZES.seed })];

const jsonl = (records: Iterable<object>) =>
  folder.file(Array.from(records, (record) => JSON.stringify(record)).join("\n"), ".jsonl");

function csv(records: readonly object[]): string {
  const { columns } = kindOf("suppliers");
  const rows = [columns.map(({ header }) => header.fr), ...records.map((record) => flatten(record, columns))];
  return folder.file(stringify(rows, csvStyle("fr")), ".csv");
}

describe("a register that is read firm by firm", () => {
  const needsFile = jsonl(generateNeeds({ count: SIZES.needs, seed: SIZES.seed }));
  const matcher = createMatcher({ pack: morocco });
  const index = createSupplierIndex(suppliers, morocco);

  it.each([
    ["JSONL", jsonl(firmRecords)],
    ["CSV", csv(firmRecords)],
  ])("ranks as an index of all its records: %s", async (_, firmsFile) => {
    const inputs = await readInputs({ needs: needsFile, suppliers: firmsFile, pack: morocco, allowRejects: false });
    expect(inputs.register.size).toBe(suppliers.length);
    expect(inputs.needs).toHaveLength(needs.length);
    for (const need of inputs.needs) {
      expect(matcher.rank(need, inputs.register, { k: 25 })).toEqual(matcher.rank(need, index, { k: 25 }));
    }
  });
});
