import type { Language } from "../../reference/index.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { Messages } from "./messages.js";

export type { Messages } from "./messages.js";

export const MESSAGES: Readonly<Record<Language, Messages>> = { fr, ar, en };
