import { describe, expect, it } from "vitest";
import { describeReject, readNeeds, readSuppliers } from "../../src/files/index.js";
import { testFolder, tolerant } from "./support.js";

const { file } = testFolder();

/** The one fault of a register of one firm, in words. */
async function faultOf(columns: string, cells: string): Promise<string> {
  const path = file(`Identifiant;Raison sociale;Commune;${columns}\nF-1;Atlas;Casablanca;${cells}\n`, ".csv");
  const { rejects, accepted } = await readSuppliers(path, tolerant);
  expect({ accepted, faults: rejects.length }).toEqual({ accepted: 0, faults: 1 });
  return describeReject(rejects[0]!);
}

describe("a firm without an activity code", () => {
  it("is rejected with the codes that its keywords suggest", async () => {
    const fault = await faultOf("Activités;Mots-clés", ";nettoyage de bureaux|entretien des locaux");
    expect(fault).toMatch(/column "Activités".*Did you mean 8121 \(Nettoyage courant des bâtiments\)/);
  });

  it("is rejected with the codes that its text suggests, in Arabic too", async () => {
    expect(await faultOf("Activités;Présentation", ";تصنيع القطع الميكانيكية")).toContain("2562 (Usinage)");
  });

  it("is rejected without a proposal where its words say nothing", async () => {
    expect(await faultOf("Activités;Mots-clés", ";xyzzy")).not.toContain("Did you mean");
  });

  it("is given no proposal from another field when it has a code that does not exist", async () => {
    const fault = await faultOf("Activités;Mots-clés", "9999;nettoyage");
    expect(fault).toContain("9999 is not an activity code");
    expect(fault).not.toContain("nettoyage)");
  });
});

describe("words in place of a code", () => {
  it.each([
    ["Chaudronnerie", /25|3320/],
    ["حراسة", /8010/],
    ["travaux de plomberie", /4322/],
  ])("%s are rejected with the codes that they suggest", async (words, code) => {
    const fault = await faultOf("Activités", words);
    expect(fault).toContain(`${words} is not an activity code`);
    expect(fault.split("Did you mean")[1]).toMatch(code);
  });
});

it("proposes codes for a need by its title", async () => {
  const need = {
    id: "N",
    title: "Gardiennage du siège",
    buyer: { id: "B" },
    activities: [],
    place: { province: "MA-CAS" },
  };
  const { rejects } = await readNeeds(file(JSON.stringify(need), ".jsonl"), tolerant);
  expect(rejects.map(describeReject).join("\n")).toContain("8010 (Activités de sécurité privée)");
});
