import { expect, it } from "vitest";
import { closeEvents } from "../../src/queues/index.js";

it("leaves alone what never says that it is closed, and what cannot be, and closes the rest", async () => {
  const closed: string[] = [];
  const closing = closeEvents([
    { close: () => new Promise<void>(() => undefined) },
    { close: () => Promise.reject(new Error("the connection is gone")) },
    { close: () => Promise.resolve(void closed.push("third")) },
  ]);
  await expect(closing).resolves.toBeUndefined();
  expect(closed).toEqual(["third"]);
});
