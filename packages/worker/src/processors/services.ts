import { scoringProfileSchema, type ResolvedNeed, type ScoringProfile } from "@wasl/matcher";
import type { RunRequest } from "../contracts/index.js";
import type { WorkerEvents } from "../operations/index.js";
import type { Backend } from "../queues/index.js";
import type { ScoringPool, SharedRegister } from "../scoring-threads/index.js";
import { checkPast, createCache, decodeNeeds, openRegister, SnapshotMissingError } from "../snapshots/index.js";

/** What processors work with. */
export interface Services {
  readonly backend: Backend;
  readonly pool: ScoringPool;
  /** Where processors say what happens; the log and the metrics listen. */
  readonly events: WorkerEvents;
  /** Time for which a job's lock holds, in ms. */
  readonly lockMs: number;
  readonly keepDays: number | undefined;
  /** The master secret; without it nothing is signed or checked. */
  readonly secret: string | undefined;
  readonly load: SnapshotLoader;
  /** Aborted when the time to finish what is under way is over. */
  readonly stopping: AbortSignal;
}

/** Loads the snapshots of a run; each once a process, however many shards ask for it. */
export interface SnapshotLoader {
  needs(run: RunRequest): Promise<readonly ResolvedNeed[]>;
  register(run: RunRequest): Promise<SharedRegister>;
  profile(run: RunRequest): Promise<ScoringProfile>;
  /** What became of pairs before, as an allocation is told; a snapshot that was checked, for a thread to read. */
  past(run: RunRequest, snapshot: string): Promise<Uint8Array>;
}

/** Runs of which a process keeps the snapshots in memory. */
const KEPT_RUNS = 2;

/** What one chamber stored is not found for another, though it may know its hash. */
export function createSnapshotLoader(backend: Backend): SnapshotLoader {
  const needs = createCache(KEPT_RUNS, async (place) => decodeNeeds(await fetch(backend, place)));
  const register = createCache(KEPT_RUNS, async (place) => shared(hashOf(place), await fetch(backend, place)));
  const profile = createCache(KEPT_RUNS, async (place) => readProfile(await fetch(backend, place)));
  const past = createCache(KEPT_RUNS, async (place) => checkedPast(place, await fetchPast(backend, place)));
  return {
    needs: (run) => needs(placeOf(run, run.needs)),
    register: (run) => register(placeOf(run, run.register)),
    profile: (run) => profile(placeOf(run, run.profile)),
    past: (run, snapshot) => past(placeOf(run, { snapshot })),
  };
}

/** Whose it is and its hash: where a snapshot is, as one text. */
const placeOf = ({ chamber }: RunRequest, { snapshot }: { readonly snapshot: string }) => `${chamber}:${snapshot}`;

const audienceOf = (place: string) => place.slice(0, place.indexOf(":"));

const hashOf = (place: string) => place.slice(place.indexOf(":") + 1);

const fetch = (backend: Backend, place: string) => backend.inputs(audienceOf(place)).get(hashOf(place));

/** Copies a register to memory in which all threads read it, so that it is there once and not once a thread. */
function shared(hash: string, bytes: Uint8Array): SharedRegister {
  const content = new SharedArrayBuffer(bytes.length);
  const view = new Uint8Array(content);
  view.set(bytes);
  // What is no register is found out here, before threads try it one after the other.
  openRegister(hash, view);
  return { hash, content };
}

const fetchPast = (backend: Backend, place: string) =>
  fetch(backend, place).catch((error: unknown) => {
    if (!(error instanceof SnapshotMissingError)) throw error;
    throw new SnapshotMissingError(error.hash, "It says which pairs to leave out: ask again with the ledger.");
  });

async function checkedPast(place: string, content: Uint8Array): Promise<Uint8Array> {
  await checkPast(hashOf(place), content);
  return content;
}

const readProfile = (bytes: Uint8Array) => scoringProfileSchema.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
