import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";

/** What a key is for; another purpose gives another key. */
const SIGNING = "signing";

const KEY_BYTES = 32;

const encoder = new TextEncoder();

/** A message and, where it is signed, the HMAC-SHA-256 of the rest in lower-case hex. */
export interface Signable {
  readonly signature?: string | undefined;
}

/**
 * A key of one chamber for one purpose, 64 digits of lower-case hex: HKDF-SHA-256 of the master secret without salt, with
 * the info `wasl/<purpose>/<chamber>`. Whoever holds the master secret can derive every key; a key tells nothing of the
 * master secret or of other keys.
 */
export function deriveKey(master: string, purpose: string, chamber: string): string {
  const info = encoder.encode(`wasl/${purpose}/${chamber}`);
  return Buffer.from(hkdfSync("sha256", encoder.encode(master), new Uint8Array(), info, KEY_BYTES)).toString("hex");
}

/** The key with which a chamber's results, requests and outcomes are signed: what `WASL_KEY` holds on its machines. */
export const signingKey = (master: string, chamber: string): string => deriveKey(master, SIGNING, chamber);

/** The message with its signature: HMAC-SHA-256, by the key's bytes, of its canonical JSON without the signature. */
export function signMessage<T extends Signable>(message: T, key: string): T & { readonly signature: string } {
  return { ...message, signature: hmac(message, key).toString("hex") };
}

/** Whether the message was signed with this key and is unchanged since; false for one without signature. */
export function verifyMessage(message: Signable, key: string): boolean {
  const given = Buffer.from(message.signature ?? "", "hex");
  const right = hmac(message, key);
  return given.length === right.length && timingSafeEqual(given, right);
}

function hmac(message: Signable, key: string): Buffer {
  return createHmac("sha256", Buffer.from(key, "hex"))
    .update(canonicalJson({ ...message, signature: undefined }))
    .digest();
}
