import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { ScoringProfile } from "../domain/index.js";
import type { ProfileStamp } from "../ranking/index.js";

/** Names a profile by its content: the SHA-256 of its canonical JSON (RFC 8785), so the order of its fields does not count. */
export function stampOf(profile: ScoringProfile): ProfileStamp {
  const canonical = canonicalize(profile) ?? "";
  return { id: profile.id, version: profile.version, hash: bytesToHex(sha256(utf8ToBytes(canonical))) };
}
