// Which single unknown field, asked of which firms, would change most rankings?
export { createInquiry, type Inquiry, type InquiryOptions } from "./inquiry.js";
export { FIELD_IDS, type FieldId } from "./fields.js";
export type { FirmQuestion, MissingData, MissingField, NeedStakes, Stake } from "./missing-data.js";
export { gatherStakes, type GatherOptions } from "./gather-stakes.js";
export { fieldLabel, renderMissingField, renderQuestion, type QuestionOptions } from "./render.js";
