import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveKey, signMessage, verifyMessage } from "../../src/contracts/index.js";

const MASTER = "a secret that only operators know";

/** HKDF of RFC 5869 for one block of output, from HMAC alone. */
function oneBlock(secret: string, info: string): string {
  const extracted = createHmac("sha256", Buffer.alloc(32)).update(secret).digest();
  return createHmac("sha256", extracted).update(info).update(Buffer.of(1)).digest("hex");
}

describe("keys", () => {
  it("are derived from the master secret by HKDF, so that another program can derive them", () => {
    const key = deriveKey(MASTER, "signing", "casablanca-settat");
    expect(key).toBe(oneBlock(MASTER, "wasl/signing/casablanca-settat"));
  });

  it("differ by chamber, by purpose and by secret", () => {
    const keys = [
      deriveKey(MASTER, "signing", "oriental"),
      deriveKey(MASTER, "signing", "federation"),
      deriveKey(MASTER, "password", "oriental"),
      deriveKey(`${MASTER}!`, "signing", "oriental"),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe("a signature", () => {
  const key = deriveKey(MASTER, "signing", "oriental");
  const message = fc.dictionary(
    fc.string().filter((name) => name !== "signature" && name !== "__proto__"),
    fc.jsonValue(),
  );

  it("is the HMAC of the canonical JSON without it", () => {
    fc.assert(
      fc.property(message, (content) => {
        const right = createHmac("sha256", Buffer.from(key, "hex"))
          .update(canonicalize(content) ?? "")
          .digest("hex");
        expect(signMessage(content, key)).toEqual({ ...content, signature: right });
      }),
    );
  });

  it("holds for the message as it arrives, and not for another one, with another key, or when it is damaged", () => {
    const other = deriveKey(MASTER, "signing", "federation");
    fc.assert(
      fc.property(message, message, fc.nat(63), (content, different, digit) => {
        const signed = JSON.parse(JSON.stringify(signMessage(content, key))) as { signature: string };
        expect(verifyMessage(signed, key)).toBe(true);
        expect(verifyMessage(signed, other)).toBe(false);
        const same = canonicalize(content) === canonicalize(different);
        expect(verifyMessage({ ...different, signature: signed.signature }, key)).toBe(same);
        const turned = (parseInt(signed.signature.charAt(digit), 16) ^ 1).toString(16);
        const signature = signed.signature.slice(0, digit) + turned + signed.signature.slice(digit + 1);
        expect(verifyMessage({ ...signed, signature }, key)).toBe(false);
      }),
    );
  });

  it.each([undefined, "", "zz", "00", "g".repeat(64), "0".repeat(128)])("is not %j", (signature) => {
    expect(verifyMessage({ signature }, key)).toBe(false);
  });
});
