import type { CountryPack } from "@wasl/matcher";
import { cpv } from "@wasl/matcher/cpv";
import { morocco } from "@wasl/matcher/morocco";
import type { PackId } from "../contracts/index.js";

const PACKS: Readonly<Record<PackId, CountryPack>> = { morocco, cpv };

/** The built-in country pack of this id: every worker has it. */
export const builtInPack = (id: PackId): CountryPack => PACKS[id];
