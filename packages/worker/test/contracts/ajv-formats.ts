import type { Ajv } from "ajv";
import plugin from "ajv-formats";

/** Lets a validator check formats such as date-time. */
export function addFormats(ajv: Ajv): void {
  plugin(ajv);
}
