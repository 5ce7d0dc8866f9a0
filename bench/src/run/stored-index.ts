import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { openSupplierIndex, SupplierIndexBuilder, type Matcher, type SupplierIndex } from "@wasl/matcher";
import { coreScoring } from "../scenarios/formula.js";
import { plannedRegister } from "../scenarios/register.js";
import { Vocabulary } from "../text/vocabulary.js";
import { withDossiers } from "../text/with-dossiers.js";
import { peakBytes } from "./peak-bytes.js";
import type { BuildFigures } from "./run-task.js";

/**
 * Builds the index of a generated register, firm by firm, and stores its snapshot. Generating the firms is part of the time.
 *
 * @param dossiers whether firms have texts and past work.
 */
export async function buildSnapshot(path: string, size: number, seed: number, dossiers = false): Promise<BuildFigures> {
  const { pack } = coreScoring;
  const overlays = dossiers ? [withDossiers(await Vocabulary.read())] : [];
  const start = performance.now();
  const builder = new SupplierIndexBuilder(pack, { dossiers });
  for (const firm of plannedRegister({ size, seed, pack, overlays })) builder.add(firm);
  const snapshot = builder.finished().snapshot();
  await writeFile(path, snapshot);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, snapshotBytes: snapshot.byteLength, peakBytes: peakBytes() };
}

/** Reads a snapshot into memory that threads can share. */
export function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const shared = new SharedArrayBuffer(size);
    for (let read = 0; read < size;) read += readSync(file, new Uint8Array(shared), read, size - read, read);
    return shared;
  } finally {
    closeSync(file);
  }
}

/** Opens a snapshot in place, and makes what the first need would have to wait for. */
export function openReady(snapshot: SharedArrayBuffer, matcher: Matcher, verified: boolean): SupplierIndex {
  const index = openSupplierIndex(new Uint8Array(snapshot), { verified });
  matcher.effort(index);
  // Ids are looked up in a table that the first look makes.
  index.has("");
  return index;
}
