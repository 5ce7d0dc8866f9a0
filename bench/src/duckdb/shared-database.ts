import type { Columns } from "../columns/columns.js";
import type { Scoring } from "../peers/peer.js";
import { openDatabase, type Database } from "./database.js";

interface Shared {
  readonly opened: Promise<Database>;
  users: number;
}

const sharedByColumns = new WeakMap<Columns, Map<string, Shared>>();

/** The database of a register under a profile: one, however many peers ask it. Each of them closes what it was given. */
export async function shareDatabase(columns: Columns, scoring: Scoring): Promise<Database> {
  const ofRegister = sharedByColumns.get(columns) ?? new Map<string, Shared>();
  sharedByColumns.set(columns, ofRegister);
  const { id } = scoring.profile;
  const shared = ofRegister.get(id) ?? { opened: openDatabase(columns, scoring), users: 0 };
  ofRegister.set(id, shared);
  shared.users += 1;
  const database = await shared.opened;
  return {
    ...database,
    close() {
      shared.users -= 1;
      if (shared.users > 0) return;
      ofRegister.delete(id);
      database.close();
    },
  };
}
