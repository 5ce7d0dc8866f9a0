import { expect, it } from "vitest";
import { within } from "../../src/queues/index.js";

it("tells whether work ended in time", async () => {
  expect(await within(60_000, Promise.resolve())).toBe(true);
  expect(await within(1, new Promise(() => undefined))).toBe(false);
  await expect(within(60_000, Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});
