import { createRequire } from "node:module";

/** XGBoost (Chen and Guestrin 2016) as ml-xgboost has it: compiled to WebAssembly, one thread. */
export interface XGBoost {
  train(rows: readonly (readonly number[])[], labels: readonly number[]): void;
  predict(rows: readonly (readonly number[])[]): number[];
  /** Gives the model's memory back; it cannot be used any more. */
  free(): void;
}

export type XGBoostConstructor = new (options: Readonly<Record<string, string | number>>) => XGBoost;

/** A training set goes over the stack of the WebAssembly module, which has 5 MB. */
export const MOST_TRAINING_BYTES = 4_000_000;

/** Loads the module from the disk. */
export async function loadXGBoost(): Promise<XGBoostConstructor> {
  const { warn } = console;
  // It tries to fetch itself as a browser would, and says so when that fails, before it reads its file.
  console.warn = () => undefined;
  try {
    return (await createRequire(import.meta.url)("ml-xgboost")) as XGBoostConstructor;
  } finally {
    console.warn = warn;
  }
}
