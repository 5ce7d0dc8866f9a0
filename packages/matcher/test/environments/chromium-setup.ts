import type { TestProject } from "vitest/node";
import { provideChromium } from "../../../../test-support/chromium.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The program of a browser. */
    chromium: string;
  }
}

/** Gives the tests a real browser. */
export default function setup(project: TestProject): void {
  project.provide("chromium", provideChromium());
}
