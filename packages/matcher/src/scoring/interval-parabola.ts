import type { Slot } from "./formula-program.js";
import type { IntervalStep } from "./interval.js";
import { slack, turn, valueAt, type Parabola } from "./parabola.js";

/** A step that computes a parabola of a criterion: what it gives, as far as the parabola goes. */
export function withinParabola(step: IntervalStep, parabola: Parabola, criterion: Slot): IntervalStep {
  const room = slack(parabola);
  const turnsAt = turn(parabola);
  const atTurn = valueAt(parabola, turnsAt);
  return (x, to, a, b, c) => {
    step(x, to, a, b, c);
    const from = x.low[criterion]!;
    const until = x.high[criterion]!;
    // Of one number the step gives exactly what evaluation does.
    if (!(from < until)) return;
    const first = valueAt(parabola, from);
    const last = valueAt(parabola, until);
    const between = from < turnsAt && turnsAt < until ? atTurn : first;
    x.low[to] = Math.max(x.low[to]!, Math.min(first, last, between) - room);
    x.high[to] = Math.min(x.high[to]!, Math.max(first, last, between) + room);
  };
}
