import type { Language } from "../../reference/index.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { TwoSidesMessages } from "./messages.js";

export type { TwoSidesMessages };

export const MESSAGES: Readonly<Record<Language, TwoSidesMessages>> = { fr, ar, en };
