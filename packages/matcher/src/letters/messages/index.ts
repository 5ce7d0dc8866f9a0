import type { Language } from "../../reference/index.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { LetterMessages } from "./messages.js";

export type { LetterMessages };

export const MESSAGES: Readonly<Record<Language, LetterMessages>> = { fr, ar, en };
