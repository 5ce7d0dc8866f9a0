import { describe, expect, it } from "vitest";
import { authorised, signRequest, UnauthorisedRunError } from "../../src/access/index.js";
import { runRequestSchema, signingKey, signMessage, type RunRequest } from "../../src/contracts/index.js";

const secret = "a secret that only operators know";
const hash = "0".repeat(64);

const request = (chamber: string): RunRequest => ({
  version: 1,
  runId: `run-${chamber}-${"1".repeat(32)}`,
  requestedAt: "2026-01-31T08:00:00.000Z",
  generation: 1,
  priority: "normal",
  chamber,
  pack: "morocco",
  needs: { snapshot: hash, count: 3 },
  register: { snapshot: hash, count: 30 },
  profile: { snapshot: hash, hash },
  currency: "MAD",
  engine: "0.1.0",
  shards: 1,
});

const asChamber = (chamber: string, asked = request(chamber)) =>
  signRequest(asked, { key: signingKey(secret, chamber) });

/** Signed rightly by a chamber that asks for more than it may. */
const inOwnName = (requestedBy: string, asked: RunRequest) =>
  signMessage({ ...asked, requestedBy }, signingKey(secret, requestedBy));

/** As it comes out of a queue. */
const arrived = (signed: RunRequest) => runRequestSchema.parse(JSON.parse(JSON.stringify(signed)));

describe("a signed request", () => {
  it.each([
    ["a chamber for itself", asChamber("oriental"), "oriental"],
    ["the federation for all", asChamber("federation", request("all")), "federation"],
    ["the operator for all", signRequest(request("all"), { secret }), "operator"],
    ["the operator for a chamber", signRequest(request("oriental"), { secret }), "operator"],
  ])("is taken from %s", (_, signed, requestedBy) => {
    expect(authorised(arrived(signed), secret)).toMatchObject({ requestedBy });
  });

  it("may be cancelled by who could not sign it", () => {
    const cancelled = { ...asChamber("oriental"), cancelledAt: "2026-01-31T08:00:01.000Z" };
    expect(authorised(arrived(cancelled), secret)).toEqual(cancelled);
  });

  it.each<[string, RunRequest, RegExp]>([
    ["that nobody signed", request("oriental"), /nobody signed/],
    ["that says who asks and bears no signature", { ...request("oriental"), requestedBy: "oriental" }, /nobody signed/],
    ["that was changed", { ...asChamber("oriental"), topK: 1_000 }, /not that of oriental/],
    ["in another's name", { ...asChamber("oriental"), requestedBy: "operator" }, /not that of operator/],
    ["of a chamber for another", asChamber("oriental", request("fes-meknes")), /not that of fes-meknes/],
    ["of a chamber for all", asChamber("oriental", request("all")), /not that of federation/],
    ["of a chamber for another, in its own name", inOwnName("oriental", request("fes-meknes")), /its own runs alone/],
  ])("is refused where it is one %s", (_, signed, reason) => {
    expect(() => authorised(arrived(signed), secret)).toThrow(UnauthorisedRunError);
    expect(() => authorised(arrived(signed), secret)).toThrow(reason);
  });

  it("is not asked for where there is no master secret", () => {
    expect(authorised(request("oriental"), undefined)).toEqual(request("oriental"));
    expect(signRequest(request("oriental"), {})).toEqual(request("oriental"));
  });
});
