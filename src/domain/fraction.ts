/** An exact number that is not negative. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** A quotient in its lowest terms. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, numerator: -b.numerator });

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

/**
 * Rounds exact parts to whole ten-thousandths that add up to their rounded sum: each is rounded down, and what is missing goes to those
 * that lost most (largest remainder), the first of equals.
 */
export function apportion(parts: readonly Fraction[]): { readonly parts: readonly bigint[]; readonly sum: bigint } {
  const scaled = parts.map(({ numerator, denominator }) => ({ numerator: numerator * 10_000n, denominator }));
  const down = scaled.map(({ numerator, denominator }) => numerator / denominator);
  const rest = scaled.map(({ numerator, denominator }, index) =>
    fraction(numerator - down[index]! * denominator, denominator),
  );
  const total = scaled.reduce(plus, zero);
  const sum = (2n * total.numerator + total.denominator) / (2n * total.denominator);
  const missing = Number(sum - down.reduce((a, b) => a + b, 0n));
  const raised = new Set(
    rest
      .map((_, index) => index)
      .sort((a, b) => compare(rest[b]!, rest[a]!) || a - b)
      .slice(0, missing),
  );
  return { parts: down.map((part, index) => (raised.has(index) ? part + 1n : part)), sum };
}

function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
