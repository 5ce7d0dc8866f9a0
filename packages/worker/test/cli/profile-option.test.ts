import { coreProfile } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { profileOf } from "../../src/cli/profile-option.js";
import { brief, refusal, testFolder } from "../files/support.js";

const { file, path } = testFolder();

describe("the file of a scoring profile", () => {
  it.each([".json", ".yaml"])("is read as %s", async (extension) => {
    const profile = { ...coreProfile, id: "mine" };
    expect(await profileOf(file(JSON.stringify(profile), extension))).toEqual(profile);
  });

  it("is named with the line at which it stops being YAML", async () => {
    const { rejects, message } = await refusal(profileOf(file("id: x\nversion: 1\nformula: [1,\n", ".yaml")));
    expect(rejects.map(brief)).toEqual([{ line: 4, code: "unreadable-file" }]);
    expect(message).toMatch(/line 4: This is neither YAML nor JSON: [^:]+\. Expected core, default, or /);
  });

  it("is named with the field at fault", async () => {
    const { message } = await refusal(profileOf(file("id: x\nversion: 0\n", ".yaml")));
    expect(message).toMatch(/\.yaml, field "version": 0 is too small\. Expected at least 1\./);
  });

  it.each([
    ["empty", () => file("", ".yaml"), "The file is empty."],
    ["missing, as after a slip in the name", () => path("croe"), "There is no profile and no file of this name."],
    ["a folder", () => path("."), "This is a folder."],
  ])("is told to be %s", async (_, source, said) => {
    const { message } = await refusal(profileOf(source()));
    expect(message).toContain(`${said} Expected core, default, or a YAML or JSON file`);
  });
});
