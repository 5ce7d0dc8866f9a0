import { describe, expect, it } from "vitest";
import { morocco } from "../../../src/packs/morocco/index.js";
import { located } from "./shipped-places.js";

const { gazetteer } = morocco;

describe("what people type", () => {
  const casablanca = "006141010";
  const ainSebaa = "061410121";

  it.each([
    ["Casablanca", casablanca],
    ["Casa", casablanca],
    ["Dar el Beida", casablanca],
    ["الدار البيضاء", casablanca],
    ["الدارالبيضاء", casablanca],
    ["دار البيضاء", casablanca],
    ["CASABLANCA, MAROC", casablanca],
    ["Aïn Sebaâ, Casablanca", ainSebaa],
    ["ain sebaa casablanca", ainSebaa],
    ["AIN-SEBAA (Casablanca)", ainSebaa],
    ["Casablanca, Aïn Sebaâ", ainSebaa],
    ["Casablanca-Aïn Sebaâ", ainSebaa],
    ["Aïn Sebaâ Casablanca Maroc", ainSebaa],
    ["عين السبع، الدار البيضاء", ainSebaa],
    ["Roches Noires", "061410123"],
    ["Fès", "003231010"],
    ["Fez", "003231010"],
    ["فاس", "003231010"],
    ["Jadida", "061810103"],
    ["Mohammedia", "063710101"],
    ["Tanger", "001511010"],
    ["Tangier", "001511010"],
    ["طنجة", "001511010"],
    ["Marrakesh", "007351010"],
    ["Agadir", "090010101"],
    ["Agdal, Rabat", "044210101"],
    ["Agdal, Fès", "032310101"],
    ["Laayoune", "113210103"],
    ["Témara", "045010107"],
    ["Sidi Bouzid, El Jadida", "061810501"],
  ])("%s is the commune %s", (text, commune) => {
    expect(located(text).commune).toBe(commune);
  });

  it.each([
    ["Province de Settat", "MA-SET"],
    ["préfecture de Casablanca", "MA-CAS"],
    ["إقليم سطات", "MA-SET"],
    ["Tanger-Assilah", "MA-TNG"],
    ["Al Haouz", "MA-HAO"],
    ["Fahs Anjra", "MA-FAH"],
    ["Oued Eddahab", "MA-OUD"],
  ])("%s is the province %s, no commune", (text, province) => {
    expect(located(text)).toMatchObject({ province });
    expect(located(text).commune).toBeUndefined();
  });

  it.each([
    ["Casablanca-Settat", "MA-06"],
    ["L'Oriental", "MA-02"],
    ["région de l'Oriental", "MA-02"],
    ["جهة سوس ماسة", "MA-09"],
  ])("%s is the region %s", (text, region) => {
    expect(located(text)).toMatchObject({ region });
    expect(located(text).province).toBeUndefined();
  });

  it("may name two places: an officer is asked, not guessed for", () => {
    const oulad = gazetteer.search("Oulad Azzouz");
    expect(oulad).toMatchObject({
      status: "ambiguous",
      choices: [{ place: { province: "MA-KHO" } }, { place: { province: "MA-NOU" } }],
    });
    expect(gazetteer.search("Agdal")).toMatchObject({ status: "ambiguous" });
    expect(located("Oulad Azzouz, Nouaceur").province).toBe("MA-NOU");
  });

  it("may be a typing error", () => {
    expect(gazetteer.search("Tangr")).toMatchObject({
      status: "unknown",
      suggestions: expect.arrayContaining(["Tanger, Tanger-Assilah"]),
    });
    expect(gazetteer.locate({ province: "Seta" })).toMatchObject({ status: "unknown", suggestions: ["Settat"] });
    expect(located("Tanger, Tanger-Assilah").commune).toBe("001511010");
  });
});

describe("fields that disagree", () => {
  it("are an error that says where the place lies", () => {
    expect(gazetteer.locate({ province: "MA-SET", commune: "Aïn Sebaâ" })).toMatchObject({
      status: "contradictory",
      field: "commune",
      message: expect.stringContaining("Casablanca"),
    });
    expect(gazetteer.locate({ region: "Oriental", province: "Settat" })).toMatchObject({
      status: "contradictory",
      field: "province",
    });
  });

  it("or a name in another field", () => {
    expect(gazetteer.locate({ province: "Casablanca-Settat" })).toMatchObject({
      status: "contradictory",
      message: expect.stringContaining("write it as region"),
    });
  });

  it("but the name of its seat stands for a province", () => {
    expect(gazetteer.locate({ province: "Tanger" })).toMatchObject({ place: { province: "MA-TNG" } });
    expect(gazetteer.locate({ province: "Dakhla" })).toMatchObject({ place: { province: "MA-OUD" } });
  });
});
