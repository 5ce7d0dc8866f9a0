// What would have to change, so that a firm would be among the first?
export { mobilise, type Mobilisation, type MobiliseOptions, type VerifiedLeverage } from "./mobilise.js";
export { NearMissSearch, type NearMissOptions } from "./near-miss-search.js";
export type { Certifiable, NearMiss, NeedNearMisses } from "./near-miss.js";
export { GAP_KINDS, subjectOf, type Cover, type Gap, type GapKind, type GapSubject } from "./gap.js";
export { fixedFirm } from "./fixed-firm.js";
export { groupNearMisses, type NearMissGroup } from "./groups.js";
export { certificateLeverage, type CertificateLeverage, type LeverageStep } from "./leverage.js";
export { rankCertified, type JointIntroductions, type NeedPlaces } from "./joint-ranking.js";
export { gapLabel, renderLeverage, renderNearMiss, renderSources } from "./render.js";
export type { ProgrammeFit, ProgrammeQuestion } from "./programme-fit.js";
