import { InvalidArgumentError } from "commander";
import { describe, expect, it } from "vitest";
import { shareOption } from "../../src/cli/share-option.js";

describe("a share of introductions", () => {
  it.each(["TPE,AE=0.3", "AE,TPE=0.3", "ae, tpe = .30", "TPE,AE,TPE=0,3"])(
    "is the same question however it is typed: %s",
    (text) => {
      expect(shareOption(text)).toEqual([{ kind: "categories", categories: ["AE", "TPE"], least: 0.3 }]);
    },
  );

  it("is added to those before it", () => {
    expect(shareOption("exporters=1", shareOption("region=0"))).toEqual([
      { kind: "own-region", least: 0 },
      { kind: "exporters", least: 1 },
    ]);
  });

  it.each(["TPE", "=0.3", "TPE=", "TPE,=0.3", "BIG=0.3", "TPE=1.1", "TPE=-0.1", "TPE=NaN", "TPE=1e-3", "TPE=0.3=0.3"])(
    "is refused as %s",
    (text) => {
      expect(() => shareOption(text)).toThrow(InvalidArgumentError);
      expect(() => shareOption(text)).toThrow(/such as TPE,AE=0\.3 or region=0\.5/);
    },
  );
});
