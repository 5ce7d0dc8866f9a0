import { Hono, type Context, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { SESSION_SECONDS, type BoardAccess } from "./access.js";

const COOKIE = "wasl-board";
const LONGEST_FORM = 10_000;

/** Lets in who sends the token as a bearer, or has a session; `?token=` opens one. Others get a form, or 401 on the API. */
export function requireAccess(access: BoardAccess, path: string): MiddlewareHandler {
  return async (c, next) => {
    const token = c.req.query("token");
    if (access.isToken(token)) return enter(c, access, path);
    const bearer = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (access.isToken(bearer) || access.isSession(getCookie(c, COOKIE))) return next();
    if (c.req.path.startsWith(`${path}/api/`)) return c.json({ error: "unauthorized" }, 401);
    return c.html(form(path, token !== undefined), 401);
  };
}

/** Takes the form. */
export function login(access: BoardAccess, path: string): Hono {
  return new Hono().post("/login", bodyLimit({ maxSize: LONGEST_FORM }), async (c) => {
    const { token } = await c.req.parseBody();
    if (typeof token === "string" && access.isToken(token)) return enter(c, access, path);
    return c.html(form(path, true), 401);
  });
}

/** Opens a session and goes to an address that does not hold the token. */
function enter(c: Context, access: BoardAccess, path: string): Response {
  const secure = c.req.header("x-forwarded-proto") === "https";
  const cookie = { path, httpOnly: true, sameSite: "Strict", maxAge: SESSION_SECONDS, secure } as const;
  setCookie(c, COOKIE, access.openSession(), cookie);
  return c.redirect(`${path}/`, 303);
}

const form = (path: string, wrong: boolean) =>
  html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Wasl</title>
      <form method="post" action="${path}/login">
        <p>${wrong ? "This is not the token." : "The dashboard opens with its token (WASL_BOARD_TOKEN)."}</p>
        <label>Token <input name="token" type="password" autocomplete="current-password" autofocus required /></label>
        <button>Open</button>
      </form>
    </html>`;
