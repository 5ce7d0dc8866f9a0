import { execFile } from "node:child_process";
import { chown, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBinaries } from "../../src/queues/embedded/binaries.js";
import { accountForServer, invocation } from "../../src/queues/embedded/unprivileged.js";

let closed: string;

beforeAll(async () => {
  // mkdtemp opens the folder to its owner alone.
  closed = await mkdtemp(join(tmpdir(), "wasl-closed-"));
  const { initdb } = await findBinaries();
  await cp(dirname(dirname(initdb)), join(closed, "native"), { recursive: true, verbatimSymlinks: true });
});

afterAll(() => rm(closed, { recursive: true, force: true }));

it("PostgreSQL's programs run from a folder that is closed to the account they run under", async () => {
  const account = accountForServer();
  const data = await mkdtemp(join(closed, "data-"));
  if (account) await chown(data, account.uid, account.gid);
  const { command, args, ...identity } = invocation(
    join(closed, "native", "bin", "initdb"),
    [`--pgdata=${data}`],
    account,
  );
  const { stdout } = await promisify(execFile)(command, [...args], { ...identity, cwd: "/" });
  expect(stdout).toContain("Success.");
});
