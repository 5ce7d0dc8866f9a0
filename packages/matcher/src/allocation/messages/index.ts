import type { Language } from "../../reference/index.js";
import { ar } from "./ar.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import type { AllocationMessages } from "./messages.js";

export type { AllocationMessages };

export const MESSAGES: Readonly<Record<Language, AllocationMessages>> = { fr, ar, en };
