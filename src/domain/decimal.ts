/** A quotient as a decimal with so many places, rounded half up; neither number is negative. */
export function decimalOf(numerator: bigint, denominator: bigint, places = 4): string {
  const scaled = (2n * numerator * 10n ** BigInt(places) + denominator) / (2n * denominator);
  return decimalText(scaled, places);
}

/** A whole number of the last of so many places, as a decimal. */
export function decimalText(scaled: bigint, places = 4): string {
  const digits = scaled.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
