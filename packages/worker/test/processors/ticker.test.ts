import { once } from "node:events";
import { expect, it } from "vitest";
import { createTicker } from "../../src/processors/ticker.js";

it("reports what is done, and stops the work when a report fails", async () => {
  const reports: number[] = [];
  const ticker = createTicker(1, (done) => {
    reports.push(done);
    return done >= 3 ? Promise.reject(new Error("cancelled")) : Promise.resolve(ticker.advance(1));
  });
  await once(ticker.signal, "abort");
  ticker.stop();
  expect(reports).toEqual([0, 1, 2, 3]);
  expect(ticker.failure).toEqual(new Error("cancelled"));
});
