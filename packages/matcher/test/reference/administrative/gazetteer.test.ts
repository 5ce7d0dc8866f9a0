import { describe, expect, it } from "vitest";
import { administrativeGazetteer, type AdministrativeUnit } from "../../../src/reference/index.js";

/**
 * A country of two regions: North with the provinces Port and Hills, South with the province Dunes. The city of Port has a
 * district Harbour, and there is a village Mill both in Hills and in Dunes.
 */
const region = (code: string, fr: string): AdministrativeUnit => ({
  code,
  kind: "region",
  type: "region",
  region: code,
  labels: { fr },
});
const province = (code: string, around: string, fr: string): AdministrativeUnit => ({
  code,
  kind: "province",
  type: "province",
  region: around,
  province: code,
  labels: { fr },
  point: { lat: 1, lon: 1 },
});
const commune = (code: string, around: string, within: string, fr: string, city?: string): AdministrativeUnit => ({
  code,
  kind: "commune",
  type: city ? "district" : "commune",
  region: around,
  province: within,
  ...(city ? { city } : {}),
  labels: { fr },
  point: { lat: 2, lon: 2 },
});

const gazetteer = administrativeGazetteer({
  country: "XX",
  units: [
    region("N", "North"),
    region("S", "South"),
    province("N-P", "N", "Port"),
    province("N-H", "N", "Hills"),
    province("S-D", "S", "Dunes"),
    commune("100", "N", "N-P", "Port"),
    commune("101", "N", "N-P", "Harbour", "100"),
    commune("200", "N", "N-H", "Mill"),
    commune("201", "N", "N-H", "Old Hills"),
    commune("300", "S", "S-D", "Mill"),
    commune("301", "S", "S-D", "Oasis"),
  ],
  aliases: [
    { name: "Haven", target: "100", rank: 0 },
    { name: "Oasis", target: "200", rank: 1 },
    { name: "Nowhere", target: "999", rank: 0 },
  ],
  otherCodes: [["07", "S-D"]],
  seats: new Map([["201", "N-H"]]),
  words: {
    country: ["exland"],
    kinds: { province: "province", town: "commune" },
    articles: ["the", "of"],
    prefixes: [],
    spellings: { harbor: "harbour" },
  },
  bounds: { south: 0, north: 10, west: 20, east: 40 },
});

/** The most precise code of what a text means, or what became of it. */
function meaning(text: string): string {
  const resolution = gazetteer.search(text);
  if (resolution.status !== "found") return resolution.status;
  const { commune, province, region, country } = resolution.place;
  return commune ?? province ?? region ?? country;
}

describe("what a name means", () => {
  it.each([
    ["Port", "100", "a province and its city of one name: the more precise"],
    ["province of Port", "N-P", "the kind is said"],
    ["town of Port", "100", "the kind is said"],
    ["Harbour", "101", "a name that only one place has"],
    ["the harbor", "101", "articles and known spellings do not matter"],
    ["HAVEN", "100", "another name"],
    ["Oasis", "301", "an official name before a lesser-known one of another place"],
    ["Oasis, North", "200", "but the lesser-known one where only it fits"],
    ["Mill, Dunes", "300", "what follows narrows"],
    ["Dunes, Mill", "300", "in either order"],
    ["Mill (South)", "300", "in brackets too"],
    ["mill south", "300", "without a comma too"],
    ["Harbour, Port, North, Exland", "101", "each part narrows, the country says nothing"],
    ["Exland", "XX", "the country alone"],
    ["n-h", "N-H", "a code"],
  ])("%s is %s: %s", (text, code) => {
    expect(meaning(text)).toBe(code);
  });

  it("lists the choices of a name that two places share, each with a place to paste", () => {
    expect(gazetteer.search("Mill")).toEqual({
      status: "ambiguous",
      field: "text",
      value: "Mill",
      choices: [
        {
          code: "200",
          kind: "commune",
          label: "Mill (commune), Hills",
          place: { region: "N", province: "N-H", commune: "200" },
        },
        {
          code: "300",
          kind: "commune",
          label: "Mill (commune), Dunes",
          place: { region: "S", province: "S-D", commune: "300" },
        },
      ],
    });
  });

  it("suggests near names for an unknown one", () => {
    expect(gazetteer.search("Harbuor")).toEqual({
      status: "unknown",
      field: "text",
      value: "Harbuor",
      suggestions: ["Harbour, Port"],
    });
    expect(gazetteer.search("Antarctica")).toMatchObject({ status: "unknown", suggestions: [] });
  });

  it("names the part it does not know", () => {
    expect(gazetteer.search("12 Sea Street, Port")).toMatchObject({ status: "unknown", value: "12 Sea Street" });
  });

  it("says where a place lies that cannot lie where it is said to", () => {
    expect(gazetteer.search("Harbour, Dunes")).toEqual({
      status: "contradictory",
      field: "text",
      value: "Harbour, Dunes",
      message: "Harbour is Harbour (district), Port [101], which does not lie in Dunes.",
    });
  });

  it("does not take a number for a code: it may be a postcode", () => {
    expect(meaning("07")).toBe("unknown");
  });
});

describe("what the fields of a place mean", () => {
  it("fills in what lies around", () => {
    expect(gazetteer.locate({ commune: "Harbour" })).toEqual({
      status: "found",
      place: { country: "XX", region: "N", province: "N-P", commune: "101", point: { lat: 2, lon: 2 } },
    });
  });

  it("takes codes in any case, and numbers without their leading zeros", () => {
    for (const province of ["S-D", "s-d", "07", "7"]) {
      expect(gazetteer.locate({ province })).toMatchObject({ place: { province: "S-D" } });
    }
  });

  it("keeps the coordinate it is given", () => {
    expect(gazetteer.locate({ province: "Port", lat: 5, lon: 30 })).toMatchObject({
      place: { point: { lat: 5, lon: 30 } },
    });
  });

  it("lets one field narrow another", () => {
    expect(gazetteer.locate({ commune: "Mill" })).toMatchObject({ status: "ambiguous", field: "commune" });
    expect(gazetteer.locate({ commune: "Mill", region: "South" })).toMatchObject({ place: { commune: "300" } });
    expect(gazetteer.locate({ commune: "Mill", province: "N-H" })).toMatchObject({ place: { commune: "200" } });
    expect(gazetteer.locate({ commune: "Mill, Dunes" })).toMatchObject({ place: { commune: "300" } });
  });

  it("lets the seat stand for its province", () => {
    expect(gazetteer.locate({ province: "Old Hills" })).toMatchObject({ place: { province: "N-H" } });
    expect(gazetteer.locate({ province: "Oasis" })).toMatchObject({ status: "contradictory" });
  });

  it("says what a name in the wrong field is", () => {
    expect(gazetteer.locate({ province: "North" })).toEqual({
      status: "contradictory",
      field: "province",
      value: "North",
      message: "North is North (region) [N], not a province: write it as region.",
    });
    expect(gazetteer.locate({ region: "Hills" })).toMatchObject({
      message: "Hills is Hills (province), North [N-H], not a region: write it as province. Its region is North [N].",
    });
    expect(gazetteer.locate({ commune: "Hills" })).toMatchObject({ status: "contradictory", field: "commune" });
  });

  it("says where a commune or a province lies instead", () => {
    expect(gazetteer.locate({ commune: "Oasis", province: "Port" })).toEqual({
      status: "contradictory",
      field: "commune",
      value: "Oasis",
      message: "Oasis is Oasis (commune), Dunes [301], which does not lie in Port [N-P].",
    });
    expect(gazetteer.locate({ province: "Hills", region: "S" })).toMatchObject({
      status: "contradictory",
      field: "province",
    });
  });

  it("leaves out what it is not told, and takes a place abroad as it is", () => {
    expect(gazetteer.locate({})).toEqual({ status: "found", place: { country: "XX" } });
    expect(gazetteer.locate({ country: "YY", region: "Somewhere", lat: 80, lon: 80 })).toEqual({
      status: "found",
      place: { country: "YY", point: { lat: 80, lon: 80 } },
    });
  });

  it("refuses a point outside the country, and sees exchanged degrees", () => {
    expect(gazetteer.locate({ lat: 80, lon: 80 })).toMatchObject({ status: "contradictory", field: "lat" });
    expect(gazetteer.locate({ lat: 30, lon: 5 })).toMatchObject({
      message: "The point 30, 5 lies outside XX. Latitude and longitude seem to be exchanged.",
    });
  });
});

describe("the list of places", () => {
  it("gives codes in the order of the table", () => {
    expect(gazetteer.regions()).toEqual(["N", "S"]);
    expect(gazetteer.provinces()).toEqual(["N-P", "N-H", "S-D"]);
    expect(gazetteer.provinces("N")).toEqual(["N-P", "N-H"]);
    expect(gazetteer.provinces("Z")).toEqual([]);
  });

  it("gives the names of a code", () => {
    expect(gazetteer.labels("S-D")).toEqual({ fr: "Dunes" });
    expect(gazetteer.labels("Z")).toBeUndefined();
  });
});
