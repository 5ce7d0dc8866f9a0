import { expect, it } from "vitest";
import { createBoardAccess, SESSION_SECONDS } from "../../../src/operations/http/board/access.js";

it("a session ends after its time, and holds for the token it was opened with alone", () => {
  let now = 1_000_000;
  const clock = () => now;
  const [access, other] = [createBoardAccess("token-one", clock), createBoardAccess("token-two", clock)];
  const session = access.openSession();
  const [until = "", seal = ""] = session.split(".");
  expect(other.isSession(session)).toBe(false);
  for (const forged of [undefined, "", ".", `${Number(until) + 1}.${seal}`, `${until}.`, `Infinity.${seal}`])
    expect(access.isSession(forged)).toBe(false);
  now += SESSION_SECONDS * 1_000 - 1;
  expect(access.isSession(session)).toBe(true);
  now += 1;
  expect(access.isSession(session)).toBe(false);
});
