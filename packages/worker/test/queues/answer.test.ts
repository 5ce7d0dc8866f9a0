import { expect, it } from "vitest";
import { answered, BackendUnreachableError } from "../../src/queues/index.js";

const never = new Promise<string>(() => undefined);
const late = () => new Promise<string>((resolve) => setTimeout(() => resolve("late"), 50));

it("a PostgreSQL that does not answer in time is said to be away, where it is", async () => {
  const backend = { kind: "postgres", address: "postgres://there" } as const;
  await expect(answered(backend, never, 1)).rejects.toThrow(BackendUnreachableError);
  await expect(answered(backend, never, 1)).rejects.toThrow(/postgres:\/\/there.*no answer within 0.001 s/);
});

it("a Redis is waited for, however long it takes", async () => {
  expect(await answered({ kind: "redis", address: "redis://there" }, late(), 1)).toBe("late");
});

it.each(["redis", "postgres"] as const)("an answer of %s in time is the answer, be it an error", async (kind) => {
  const backend = { kind, address: "there" };
  expect(await answered(backend, late(), 60_000)).toBe("late");
  await expect(answered(backend, Promise.reject(new Error("no such table")), 60_000)).rejects.toThrow("no such table");
});
