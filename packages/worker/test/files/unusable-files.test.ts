import { describe, expect, it } from "vitest";
import { readSuppliers } from "../../src/files/index.js";
import { refusal, testFolder, tolerant } from "./support.js";

const { file, path } = testFolder();

describe("files that cannot be used", () => {
  it.each([
    ["missing", () => path("nowhere.csv"), "unreadable-file"],
    ["a folder", () => path("."), "unreadable-file"],
    ["empty", () => file("", ".csv"), "empty-file"],
    ["a header alone", () => file("id;name;activities;place\n", ".csv"), "empty-file"],
    ["an old workbook", () => file(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), ".xls"), "wrong-format"],
    ["a PDF", () => file("%PDF-1.7", ".csv"), "wrong-format"],
    ["of an unknown kind", () => file("x", ".doc"), "wrong-format"],
  ])("says so: %s", async (_, source, code) => {
    const { rejects } = await refusal(readSuppliers(source(), tolerant));
    expect(rejects.map(({ issue }) => issue.code)).toEqual([code]);
  });
});
