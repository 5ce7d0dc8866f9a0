import { describe, expect, it } from "vitest";
import { DisagreementError } from "../../src/measuring/agreement.js";
import { beside, requireSame, type Question } from "../../src/measuring/beside.js";

const asked = (theirs: (question: number) => number): Question<number, number> => ({
  ...{ what: "a square", peer: "addition", firms: 0, questions: [2, 3] },
  idOf: (question) => `of ${question}`,
  ours: (question) => question ** 2,
  theirs,
  told: (answer) => [String(answer)],
});

describe("two ways beside each other", () => {
  it("are timed on the same questions", () => {
    const sum = (question: number) => Array.from({ length: question }, () => question).reduce((a, b) => a + b, 0);
    const { questions, ratio, ours, theirs } = beside(asked(sum));
    expect(questions).toBe(2);
    expect(ratio).toBe(theirs.mean / ours.mean);
  });

  it("measure nothing where one answers differently, which is told with the question", () => {
    expect(() => beside(asked((question) => 2 * question))).toThrow(DisagreementError);
    expect(() => beside(asked((question) => 2 * question))).toThrow("a square, of 3: addition has 6, and Wasl 9.");
  });

  it("differ where one tells more, or the same in another order", () => {
    const [a, b] = ["A 1", "B 2"];
    expect(() => requireSame("", "peer", [a, b], [a, b])).not.toThrow();
    expect(() => requireSame("", "peer", [a, b], [a])).toThrow("peer has nothing more, and Wasl B 2");
    expect(() => requireSame("", "peer", [a], [a, b])).toThrow("peer has B 2, and Wasl nothing more");
    expect(() => requireSame("", "peer", [b, a], [a, b])).toThrow(DisagreementError);
  });
});
