import type { Language } from "../../reference/index.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { MissingDataMessages } from "./messages.js";

export type { MissingDataMessages };

export const MESSAGES: Readonly<Record<Language, MissingDataMessages>> = { fr, ar, en };
