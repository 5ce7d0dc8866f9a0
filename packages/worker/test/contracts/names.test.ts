import { describe, expect, it } from "vitest";
import { jobId, resultsQueue, sequencePart, shardId } from "../../src/contracts/index.js";

describe("job ids", () => {
  it("join lower-case words", () => {
    expect(jobId("run", "casablanca-settat", "0a1b")).toBe("run-casablanca-settat-0a1b");
    expect(shardId("run-all-ff", 7)).toBe("run-all-ff-shard-000007");
  });

  it.each([[["a:b"]], [["42"]], [[""]], [["run", ""]], [["Run"]], [["run", "é"]], [["run", "a b"]], [["-run"]]])(
    "refuse %j, which BullMQ would read otherwise",
    (parts) => {
      expect(() => jobId(...(parts as [string, ...string[]]))).toThrow(RangeError);
    },
  );

  it("sort as their sequence numbers do", () => {
    const numbers = [0, 9, 10, 99, 100, 999_999];
    expect(numbers.map(sequencePart).toSorted()).toEqual(numbers.map(sequencePart));
  });

  it("name a queue a chamber", () => {
    expect(resultsQueue("federation")).toBe("wasl-results-federation");
  });
});
