import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** How long a browser stays logged in, in s. */
export const SESSION_SECONDS = 12 * 3_600;

/** Who may see the dashboard. All comparisons take the same time whatever is given. */
export interface BoardAccess {
  /** True for the token itself. */
  isToken(given: string | undefined): boolean;
  /** A value for a cookie, by which the token cannot be found out. */
  openSession(): string;
  /** True for a session that was opened with this token and is not over. */
  isSession(given: string | undefined): boolean;
}

export function createBoardAccess(token: string, clock: () => number = Date.now): BoardAccess {
  const seal = (until: string) => createHmac("sha256", token).update(`wasl-board ${until}`).digest("hex");
  return {
    isToken: (given) => given !== undefined && equal(given, token),
    openSession: () => {
      const until = String(clock() + SESSION_SECONDS * 1_000);
      return `${until}.${seal(until)}`;
    },
    isSession: (given) => {
      const [until = "", sealed = ""] = given?.split(".") ?? [];
      return equal(sealed, seal(until)) && Number(until) > clock();
    },
  };
}

/** Texts of any length are compared by digests of one length. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
