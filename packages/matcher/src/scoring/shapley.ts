/**
 * Splits `f(all)` over its inputs: each gets the mean of what its presence adds, over all orders in which the inputs could
 * arrive (Shapley, "A value for n-person games", 1953). The parts and `f(none)` add up to `f(all)`.
 *
 * `worth` takes the set of present inputs as a bit mask. Cost: 2^count calls, so meant for a handful of inputs.
 */
export function shapleyValues(count: number, worth: (present: number) => number): number[] {
  const worths = Array.from({ length: 2 ** count }, (_, present) => worth(present));
  const gain = (input: number, present: number) => (worths[present | (1 << input)] ?? 0) - (worths[present] ?? 0);
  return Array.from({ length: count }, (_, input) =>
    worths.reduce(
      (total, _worth, present) =>
        present & (1 << input) ? total : total + shareOfOrders(count, bitCount(present)) * gain(input, present),
      0,
    ),
  );
}

/** In how many of the orders of `count` inputs a given set of `before` inputs comes right before a given other input. */
function shareOfOrders(count: number, before: number): number {
  return (factorial(before) * factorial(count - before - 1)) / factorial(count);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bitCount(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bitCount(mask >>> 1);
}
