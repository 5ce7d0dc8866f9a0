// May a need and a firm be paired at all?
export * from "./constraint.js";
export * from "./eligibility.js";

export { ceilingFor } from "./category.js";
