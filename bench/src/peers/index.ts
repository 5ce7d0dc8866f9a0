import { duckdbScan } from "./duckdb-scan.js";
import { duckdbTiered } from "./duckdb-tiered.js";
import { engine } from "./engine.js";
import { objects } from "./objects.js";
import type { PeerFactory } from "./peer.js";
import { typedArraysBounded } from "./typed-arrays-bounded.js";
import { typedArrays } from "./typed-arrays.js";

/** The peers of a benchmark, by name, in the order of its tables. Ratios are taken to the first of those that take part. */
export const peerFactories: ReadonlyMap<string, PeerFactory> = new Map<string, PeerFactory>([
  ["engine", engine],
  ["typed-arrays", typedArrays],
  ["typed-arrays-bounded", typedArraysBounded],
  ["objects", objects],
  ["duckdb-scan", duckdbScan],
  ["duckdb-tiered", duckdbTiered],
]);
