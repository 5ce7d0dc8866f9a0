// Which few firms could serve a need together that none serves alone?
export { createGroupFinder, type GroupFinder } from "./group-finder.js";
export { TURNOVER_SHARE, type Cover, type GroupOptions } from "./group-options.js";
export type { CapacitySource } from "./candidate.js";
export type { SizeBound } from "./least-size.js";
export type { GroupMember, NeedGrouping } from "./need-grouping.js";
export { renderGrouping, renderMember } from "./render.js";
export { highsSolver, type Highs } from "./solving/highs-solver.js";
export type { IntegerProgramme, Row, Solver, Terms } from "./solving/integer-programme.js";
