import { describe, expect, it } from "vitest";
import { morocco } from "../../../src/packs/morocco/index.js";
import { communes, rowsOf } from "./shipped-places.js";

const { gazetteer } = morocco;

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
