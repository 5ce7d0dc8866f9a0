import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../src/operations/index.js";

describe("configuration", () => {
  it("needs nothing", () => {
    expect(readConfig({})).toMatchObject({ backendUrl: undefined, dataDir: ".wasl", lockMs: 30_000, logLevel: "info" });
  });

  it("prefers WASL_BACKEND to REDIS_URL", () => {
    expect(readConfig({ REDIS_URL: "redis://a" }).backendUrl).toBe("redis://a");
    expect(readConfig({ REDIS_URL: "redis://a", WASL_BACKEND: "postgres://b" }).backendUrl).toBe("postgres://b");
  });

  it("takes an empty variable for absent", () => {
    expect(readConfig({ WASL_LOCK_MS: "", WASL_BACKEND: "" })).toEqual(readConfig({}));
  });

  it("names every variable that is wrong", () => {
    const read = () => readConfig({ WASL_LOCK_MS: "0x10", WASL_LOG_LEVEL: "loud", WASL_THREADS: "-1" });
    expect(read).toThrow(ConfigError);
    for (const name of ["WASL_LOCK_MS", "WASL_LOG_LEVEL", "WASL_THREADS"]) expect(read).toThrow(name);
  });

  it("shows a worker to nobody unless it is told to, and refuses a token that can be guessed", () => {
    expect(readConfig({}).operator).toEqual({
      port: undefined,
      host: "127.0.0.1",
      boardToken: undefined,
      boardWrite: false,
      traces: false,
    });
    const read = () => readConfig({ WASL_HTTP_PORT: "65536", WASL_BOARD_TOKEN: "short", WASL_BOARD_WRITE: "yes" });
    for (const name of ["WASL_HTTP_PORT", "WASL_BOARD_TOKEN", "WASL_BOARD_WRITE"]) expect(read).toThrow(name);
  });
});
