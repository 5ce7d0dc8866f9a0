import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xxHash32 } from "js-xxhash";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  openSupplierIndex,
  orThrow,
  SnapshotError,
  type SupplierIndex,
} from "../../src/index.js";
import { cpv } from "../../src/packs/cpv/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { Draw, drawFirms, drawNeed } from "../oracle/random-world.js";

/** A world of some hundreds of firms. */
const SEED = 8;

const draw = new Draw(1);
const { firms, climate } = drawFirms(new Draw(SEED));
const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
const needs = Array.from({ length: 20 }, () => orThrow(checkNeed(drawNeed(draw, climate, firms), morocco)));
const matcher = createMatcher({ pack: morocco });
const snapshot = createSupplierIndex(suppliers, morocco).snapshot();

/** A copy with some bytes changed. */
function changed(change: (bytes: Uint8Array) => void, bytes = snapshot): Uint8Array {
  const copy = bytes.slice();
  change(copy);
  return copy;
}

const setWord = (bytes: Uint8Array, word: number, value: number) =>
  new DataView(bytes.buffer).setUint32(word * 4, value, true);

describe("a snapshot", () => {
  it("is not empty here", () => {
    expect(firms.length).toBeGreaterThan(100);
  });

  it("is the same bytes for the same firms, and when it is written again", () => {
    expect(createSupplierIndex(suppliers, morocco).snapshot()).toEqual(snapshot);
    expect(openSupplierIndex(snapshot).snapshot()).toEqual(snapshot);
  });

  it("gives the rankings of the index it was made of, read in place from shared memory", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(snapshot.length));
    shared.set(snapshot);
    const [index, opened] = [createSupplierIndex(suppliers, morocco), openSupplierIndex(shared)];
    for (const need of needs) expect(matcher.rank(need, opened)).toEqual(matcher.rank(need, index));
  });

  it("may lie anywhere in a larger buffer, at a multiple of eight bytes", () => {
    const larger = new Uint8Array(snapshot.length + 24);
    larger.set(snapshot, 16);
    expect(openSupplierIndex(larger.subarray(16, 16 + snapshot.length)).size).toBe(firms.length);
    larger.set(snapshot, 4);
    expect(() => openSupplierIndex(larger.subarray(4, 4 + snapshot.length))).toThrow("multiple of 8 bytes");
  });

  it.each([
    ["no bytes", new Uint8Array(0), "it does not begin with WASLIDX"],
    ["another file", new TextEncoder().encode(`{"id": "a record, not a snapshot"}`), "it does not begin with WASLIDX"],
    ["a snapshot of an earlier version", changed((bytes) => setWord(bytes, 2, 1)), "has layout 1; this version reads"],
    ["a snapshot of a later version", changed((bytes) => setWord(bytes, 2, 99)), "has layout 99"],
    ["a changed byte", changed((bytes) => (bytes[bytes.length - 9]! ^= 1)), "does not have its checksum"],
    ["a changed description", changed((bytes) => (bytes[40]! ^= 1)), "does not have its checksum"],
    ["a part of a snapshot", snapshot.slice(0, snapshot.length - 100), "does not have its checksum"],
  ])("is refused with a reason when it is %s", (_, bytes, reason) => {
    expect(() => openSupplierIndex(bytes)).toThrow(SnapshotError);
    expect(() => openSupplierIndex(bytes)).toThrow(reason);
  });

  it.each([
    ["a part", snapshot.slice(0, snapshot.length - 100), "it ends before its last column"],
    ["less than its description", snapshot.slice(0, 30), "it ends before its last column"],
    ["no description", changed((bytes) => bytes.fill(0x20, 24, 40)), "its description cannot be read"],
  ])("is refused when it is %s, even by who trusts it", (_, bytes, reason) => {
    expect(() => openSupplierIndex(bytes, { verified: true })).toThrow(SnapshotError);
    expect(() => openSupplierIndex(bytes, { verified: true })).toThrow(reason);
  });

  it("notices any single changed byte behind its header", () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: snapshot.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        expect(() => openSupplierIndex(changed((bytes) => (bytes[at]! ^= flip)))).toThrow(SnapshotError);
      }),
    );
  });

  it("carries the checksum that it says, of everything behind its header", () => {
    const checksum = new DataView(snapshot.buffer).getUint32(16, true);
    expect(checksum).toBe(xxHash32(snapshot.slice(24), 0));
  });

  it("is searched with its own taxonomy only", () => {
    const other = createMatcher({ pack: cpv });
    expect(() => other.top(needs[0]!, openSupplierIndex(snapshot))).toThrow("activities of nma2010");
  });
});

describe("an index", () => {
  const index = createSupplierIndex(suppliers.slice(1), morocco);

  it("takes firms in, and lets them go, without changing itself", () => {
    const id = suppliers[0]!.supplier.id;
    const more = index.with([suppliers[0]!], morocco);
    expect([index.size, more.size, more.without([id]).size]).toEqual([
      firms.length - 1,
      firms.length,
      firms.length - 1,
    ]);
    expect([index.has(id), more.has(id), more.without([id]).has(id)]).toEqual([false, true, false]);
    expect(heldOf(more.without([id]).with([suppliers[0]!], morocco), id)).toEqual(heldOf(more, id));
  });

  it("refuses an id that is taken, and one that it does not hold", () => {
    const { id } = suppliers[1]!.supplier;
    expect(() => index.with([suppliers[1]!], morocco)).toThrow(`Two firms have the id ${id}.`);
    expect(() => index.without(["nobody"])).toThrow("The register has no firm nobody.");
    expect(() => createSupplierIndex([...suppliers, suppliers[1]!], morocco)).toThrow(`Two firms have the id ${id}.`);
  });
});

/** What an index holds of a firm, with the words of its profile as plain data. */
function heldOf(index: SupplierIndex, id: string) {
  const { dossier, ...held } = index.get(id)!;
  return { ...held, words: [...dossier!.profile.entries()].sort(), references: dossier!.references?.length };
}
