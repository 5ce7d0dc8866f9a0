import { describe, expect, it } from "vitest";
import { createLog, type LogFields } from "../../src/operations/index.js";
import { captureLines } from "./capture-lines.js";

describe("the log", () => {
  it("writes ids and counts as one JSON object a line", () => {
    const { lines, destination } = captureLines();
    createLog("info", destination)("info", "run-planned", { runId: "run-all-1", needs: 3 });
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "info",
      msg: "run-planned",
      runId: "run-all-1",
      needs: 3,
    });
  });

  it("leaves out whatever is not on the list, at any depth and in any error", () => {
    const { lines, destination } = captureLines();
    const log = createLog("info", destination);
    const error = Object.assign(new TypeError("Fatima Zahra is not a number"), {
      job: { data: "Fatima Zahra" },
      code: "EBAD",
    });
    log("error", "job-failed", { jobId: "j-1", supplier: "Fatima Zahra", error } as LogFields);
    log("error", "job-failed", { runId: { name: "Fatima Zahra" }, error: "Fatima Zahra" } as unknown as LogFields);
    expect(lines.join()).not.toContain("Fatima");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ jobId: "j-1", error: { name: "TypeError", code: "EBAD" } });
  });

  it("does not take lines of a message for lines of the stack", () => {
    const { lines, destination } = captureLines();
    const error = new Error("refused\n    at Fatima Zahra (0661234567)\n    at home");
    createLog("trace", destination)("error", "job-failed", { jobId: "j-1", error });
    const { at } = (JSON.parse(lines[0] ?? "") as { error: { at: string[] } }).error;
    expect(lines[0]).not.toContain("Fatima");
    expect(at[0]).toContain("log.test.ts");
  });
});
