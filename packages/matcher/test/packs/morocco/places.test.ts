import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { haversineKm, type LocatedPlace, type Point } from "../../../src/reference/index.js";
import { morocco } from "../../../src/packs/morocco/index.js";

const { gazetteer } = morocco;

type Cell = string | number | null;
const rowsOf = (table: string): Cell[][] =>
  (JSON.parse(readFileSync(new URL(`../../../data/${table}.json`, import.meta.url), "utf8")) as { rows: Cell[][] })
    .rows;

const communes = rowsOf("ma_communes").map(([code, type, province, city, fr, ar]) => ({
  code: String(code),
  type,
  province: String(province),
  city,
  names: [fr, ar].map(String),
}));

function located(text: string): LocatedPlace {
  const resolution = gazetteer.search(text);
  if (resolution.status !== "found") throw new Error(`${text} is ${resolution.status}`);
  return resolution.place;
}

function pointOf(province: string): Point {
  const resolution = gazetteer.locate({ province });
  if (resolution.status !== "found" || !resolution.place.point) throw new Error(`${province} has no point`);
  return resolution.place.point;
}

describe("the map of Morocco", () => {
  it("has 12 regions, and 75 provinces in them", () => {
    expect(gazetteer.regions()).toEqual(Array.from({ length: 12 }, (_, i) => `MA-${String(i + 1).padStart(2, "0")}`));
    expect(gazetteer.provinces()).toHaveLength(75);
    expect(
      gazetteer
        .regions()
        .flatMap((region) => gazetteer.provinces(region))
        .toSorted(),
    ).toEqual([...gazetteer.provinces()].toSorted());
  });

  it("has 13 prefectures and 62 provinces", () => {
    const types = rowsOf("ma_provinces").map((row) => row[3]);
    expect(types.filter((type) => type === "prefecture")).toHaveLength(13);
    expect(types.filter((type) => type === "province")).toHaveLength(62);
  });

  it("has 1,503 communes, and 41 arrondissements in six cities", () => {
    const arrondissements = communes.filter(({ type }) => type === "arrondissement");
    expect(communes).toHaveLength(1544);
    expect(arrondissements).toHaveLength(41);
    expect(new Set(arrondissements.map(({ city }) => city)).size).toBe(6);
  });

  it("has a province above every commune, and a unit behind every alias", () => {
    for (const { province } of communes) expect(gazetteer.provinces()).toContain(province);
    for (const [alias, target] of rowsOf("ma_place_aliases")) {
      expect(gazetteer.labels(String(target)), String(alias)).toBeDefined();
    }
  });

  it("follows the census office where lists copied from ISO put provinces into other regions", () => {
    expect(gazetteer.provinces("MA-06")).toContain("MA-NOU");
    expect(gazetteer.provinces("MA-09")).toContain("MA-CHT");
  });
});

describe("every official name", () => {
  it("of a commune leads to it, or to a choice in which it is", () => {
    for (const { code, names } of communes) {
      for (const name of names) {
        const resolution = gazetteer.search(name);
        if (resolution.status === "ambiguous") expect(resolution.choices.map((choice) => choice.code)).toContain(code);
        else expect(resolution, name).toMatchObject({ status: "found", place: { commune: code } });
      }
    }
  });

  it("of a commune leads to it alone once its province is said", () => {
    const unclear = communes.filter(({ code, province, names }) => {
      const place = gazetteer.locate({ province, commune: names[0]! });
      return place.status !== "found" || place.place.commune !== code;
    });
    expect(unclear).toEqual([]);
  });

  it("takes the code of an urban centre for the commune around it, of which it is the first nine digits", () => {
    const centres = rowsOf("ma_urban_centres").map(([code]) => String(code));
    expect(centres).toHaveLength(164);
    for (const code of centres) {
      expect(gazetteer.locate({ commune: code }), code).toMatchObject({ place: { commune: code.slice(0, 9) } });
    }
  });

  it("of a province leads to it or into its own town, in three languages", () => {
    for (const code of gazetteer.provinces()) {
      for (const name of Object.values(gazetteer.labels(code) ?? {})) {
        expect(gazetteer.locate({ province: name }), name).toMatchObject({ place: { province: code } });
        const found = gazetteer.search(name);
        if (found.status === "found") expect(found.place.province, name).toBe(code);
        else expect(found, name).toMatchObject({ status: "ambiguous" });
      }
    }
  });

  it("of a region leads to it, in three languages", () => {
    for (const code of gazetteer.regions()) {
      for (const name of Object.values(gazetteer.labels(code) ?? {})) {
        expect(gazetteer.search(name), name).toMatchObject({ status: "found", place: { region: code } });
        expect(gazetteer.locate({ region: name }), name).toMatchObject({ place: { region: code } });
      }
    }
  });
});

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

describe("where a place stands", () => {
  // Great-circle distances between the city centres, from published coordinates other than those of the table.
  it.each([
    ["MA-CAS", "MA-RAB", 87],
    ["MA-CAS", "MA-MAR", 218],
    ["MA-CAS", "MA-TNG", 289],
    ["MA-RAB", "MA-FES", 169],
    ["MA-CAS", "MA-AGD", 395],
    ["MA-FES", "MA-OUJ", 293],
    ["MA-LAA", "MA-OUD", 474],
  ])("%s and %s lie %i km apart", (a, b, km) => {
    expect(Math.abs(haversineKm(pointOf(a), pointOf(b)) - km)).toBeLessThan(0.03 * km + 2);
  });

  it("is the capital for a region", () => {
    const capitals = ["TNG", "OUJ", "FES", "RAB", "BEM", "CAS", "MAR", "ERR", "AGD", "GUE", "LAA", "OUD"];
    gazetteer.regions().forEach((region, i) => {
      expect(gazetteer.locate({ region })).toMatchObject({ place: { point: pointOf(`MA-${capitals[i]}`) } });
    });
  });

  it("is known for every province, every commune and every region", () => {
    for (const province of gazetteer.provinces()) expect(pointOf(province)).toBeDefined();
    for (const { code } of communes) {
      expect(gazetteer.locate({ commune: code })).toMatchObject({ place: { point: expect.anything() } });
    }
  });

  it("is the city for an arrondissement, the seat for a commune of which no coordinate is known", () => {
    expect(located("Aïn Sebaâ, Casablanca").point).toEqual(pointOf("MA-CAS"));
    expect(located("Mghogha").point).toEqual(pointOf("MA-TNG"));
    const withoutPoint = rowsOf("ma_communes").find((row) => row[1] === "rural" && row[6] === null)!;
    expect(gazetteer.locate({ commune: String(withoutPoint[0]) })).toMatchObject({
      place: { point: pointOf(String(withoutPoint[2])) },
    });
  });

  it("is the centroid in Fahs-Anjra, which lies between Tanger and Tétouan", () => {
    const toTanger = haversineKm(pointOf("MA-FAH"), pointOf("MA-TNG"));
    const toTetouan = haversineKm(pointOf("MA-FAH"), pointOf("MA-TET"));
    expect(Math.max(toTanger, toTetouan)).toBeLessThan(40);
  });

  it("is the coordinate that is given", () => {
    expect(gazetteer.locate({ commune: "Aïn Sebaâ", lat: 33.61, lon: -7.54 })).toMatchObject({
      place: { commune: "061410121", point: { lat: 33.61, lon: -7.54 } },
    });
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
