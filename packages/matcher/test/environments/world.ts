import { coreProfile, type Need, type ScoringProfile, type Supplier } from "../../src/index.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

/** What is ranked in every environment: records and profiles as they would come out of a file. */
export interface World {
  readonly firms: readonly Supplier[];
  readonly needs: readonly Need[];
  readonly profiles: readonly ScoringProfile[];
}

const LEAST_FIRMS = 4_000;
const LEAST_NEEDS = 300;
const NEEDS_A_REGISTER = 6;

/** Many small registers in one, from dense ones of firms that are alike to sparse ones, with needs that came with each. */
export function drawWorld(seed: number): World {
  const draw = new Draw(seed);
  const firms: Supplier[] = [];
  const needs: Need[] = [];
  for (let register = 0; firms.length < LEAST_FIRMS || needs.length < LEAST_NEEDS; register += 1) {
    const drawn = drawFirms(draw);
    firms.push(...drawn.firms.map((firm) => ({ ...firm, id: `${register} ${firm.id}` })));
    needs.push(...drawNeeds(draw, drawn, register));
  }
  return { firms, needs, profiles: drawProfiles(draw) };
}

function drawNeeds(draw: Draw, { firms, climate }: ReturnType<typeof drawFirms>, register: number): Need[] {
  return Array.from({ length: NEEDS_A_REGISTER }, (_, i) => ({
    ...drawNeed(draw, climate, firms),
    id: `${register} need ${i}`,
  }));
}

/** The core profile, others with numbers of their own, and formulas. */
function drawProfiles(draw: Draw): ScoringProfile[] {
  const drawn = Array.from({ length: 40 }, () => drawProfile(draw)).filter(({ id }) => id !== coreProfile.id);
  const weighted = drawn.filter(({ formula }) => formula === undefined);
  const formulas = drawn.filter(({ formula }) => formula !== undefined);
  return [coreProfile, ...weighted.slice(0, 2), ...formulas.slice(0, 3)];
}
