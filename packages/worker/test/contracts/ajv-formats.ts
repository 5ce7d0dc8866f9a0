import type { Ajv } from "ajv";
import plugin, { type FormatsPlugin } from "ajv-formats";

/** Lets a validator check formats such as date-time; the plugin is CommonJS, whose types name its function otherwise. */
export function addFormats(ajv: Ajv): void {
  (plugin as unknown as FormatsPlugin)(ajv);
}
