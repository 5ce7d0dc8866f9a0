import { endOf, nodeCount, NODE_WORDS, rightOf, startOf, SUMMARY, type Forest } from "../forest/forest.js";
import type { Reach } from "./reach.js";
import type { Segment } from "./segment.js";
import { categoryPart, consentIn } from "./status.js";
import { bitMask, listMasks } from "./word-lists.js";

/*
 * What some firm below a node offers, so that a node whose firms all violate a hard constraint is passed over. Sets are masks in
 * which several words may share a bit: a missing bit proves that no firm has the word. Firms that refused to be introduced
 * are left out, since they are never ranked.
 */

/** Word: bits of certifications. */
export const CERTIFICATIONS = SUMMARY;
/** Word: bits of languages, export markets (all bits where a firm's are unknown), and of what service areas cover. */
export const OFFERS = SUMMARY + 1;
/** Word: bit `c` for a firm of the category number `c`, the headcount level, and the longest service radius in km. */
export const STAFF = SUMMARY + 2;

export const CERTIFICATION_BITS = 32;
export const LANGUAGE_BITS = 8;
export const MARKET_BITS = 8;
export const MARKET_SHIFT = LANGUAGE_BITS;
const REACH_SHIFT = LANGUAGE_BITS + MARKET_BITS;
const REGION_BITS = 14;

/** In the word OFFERS: a firm works in its whole country, or within a radius. */
export const NATIONAL = 1 << REACH_SHIFT;
export const RADIUS = 2 << REACH_SHIFT;

export const HEADCOUNT_SHIFT = 8;
export const RADIUS_SHIFT = 16;

/** In the word OFFERS: the bit of the region with a number among those served. */
export function regionMask(number: number): number {
  return (bitMask(number, REGION_BITS) << (REACH_SHIFT + 2)) >>> 0;
}

/** How many binary digits a headcount has as the column stores it; above all others when it is unknown. */
export function headcountLevel(stored: number): number {
  return stored === 0 ? 0xff : 32 - Math.clz32(stored);
}

/** All regions that some firm serves, in the order of their first mention. */
export function servedRegions(reaches: Segment["reaches"]): string[] {
  return [...new Set(reaches.flatMap(({ regions }) => regions))];
}

/** Fills in the summary of each node from its entries or its children, which come after it. */
export function summarise(segment: Segment): void {
  const summary = new Summary(segment);
  for (let node = nodeCount(segment.forest) - 1; node >= 0; node -= 1) summary.fillIn(node);
}

class Summary {
  private readonly forest: Forest;
  private readonly certifications: Uint32Array;
  private readonly languages: Uint32Array;
  private readonly markets: Uint32Array;
  private readonly reach: Uint32Array;
  private readonly radiusKm: Uint32Array;

  constructor(private readonly segment: Segment) {
    const { reaches } = segment;
    const regions = servedRegions(reaches);
    this.forest = segment.forest;
    this.certifications = listMasks(segment.certificationLists, CERTIFICATION_BITS, 0);
    this.languages = listMasks(segment.languageLists, LANGUAGE_BITS, (1 << LANGUAGE_BITS) - 1);
    this.markets = listMasks(segment.marketLists, MARKET_BITS, (1 << MARKET_BITS) - 1);
    this.reach = Uint32Array.from([0, ...reaches.map((reach) => reachMask(reach, regions))]);
    this.radiusKm = Uint32Array.from([
      0,
      ...reaches.map(({ area }) => (area.kind === "radius" ? Math.ceil(area.km) : 0)),
    ]);
  }

  fillIn(node: number): void {
    const right = rightOf(this.forest, node);
    if (right === 0) this.addEntries(node);
    else {
      this.addFrom(node + 1, node);
      this.addFrom(right, node);
    }
  }

  private addEntries(leaf: number): void {
    const { size, secondaryRows } = this.segment;
    const end = endOf(this.forest, leaf);
    for (let entry = startOf(this.forest, leaf); entry < end; entry += 1) {
      this.addRow(leaf, entry < size ? entry : secondaryRows[entry - size]!);
    }
  }

  private addRow(leaf: number, row: number): void {
    const { rows } = this.segment;
    const { fields } = rows;
    const status = rows.read(row, fields.status);
    if (consentIn(status) === false) return;
    const reach = rows.read(row, fields.reach);
    const spoken =
      this.languages[rows.read(row, fields.languages)]! |
      (this.markets[rows.read(row, fields.markets)]! << MARKET_SHIFT);
    this.add(
      leaf,
      this.certifications[rows.read(row, fields.certifications)]!,
      spoken | this.reach[reach]!,
      1 << categoryPart(status),
      headcountLevel(rows.read(row, fields.headcount)),
      this.radiusKm[reach]!,
    );
  }

  private addFrom(child: number, node: number): void {
    const at = child * NODE_WORDS;
    const { words } = this.forest;
    const staff = words[at + STAFF]!;
    const headcount = (staff >>> HEADCOUNT_SHIFT) & 0xff;
    this.add(node, words[at + CERTIFICATIONS]!, words[at + OFFERS]!, staff & 0xff, headcount, staff >>> RADIUS_SHIFT);
  }

  private add(
    node: number,
    certifications: number,
    offers: number,
    categories: number,
    headcount: number,
    radiusKm: number,
  ): void {
    const at = node * NODE_WORDS;
    const { words } = this.forest;
    words[at + CERTIFICATIONS]! |= certifications;
    words[at + OFFERS]! |= offers;
    const staff = words[at + STAFF]!;
    const people = Math.max((staff >>> HEADCOUNT_SHIFT) & 0xff, headcount);
    const radius = Math.max(staff >>> RADIUS_SHIFT, radiusKm);
    words[at + STAFF] = (staff & 0xff) | categories | (people << HEADCOUNT_SHIFT) | (radius << RADIUS_SHIFT);
  }
}

function reachMask({ area, regions: served }: Reach, regions: readonly string[]): number {
  if (area.kind === "national") return NATIONAL;
  if (area.kind === "radius") return RADIUS;
  return served.reduce((mask, region) => mask | regionMask(regions.indexOf(region)), 0) >>> 0;
}
