/** An exact amount as the admin API gives it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** How many decimals amounts of a currency are written with: two of euros, none of yen. */
export const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** "12.5000" EUR as "12.50 EUR": the digits as they are given, without a way over floating point. */
export const moneyText = ({ amount, currency }: Money): string =>
  `${decimalText(amount, placesOf(currency))} ${currency}`;

/** A decimal with its thousands apart, and no more closing zeros than it needs. */
export function decimalText(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const needed = fraction.replace(/0+$/, '').padEnd(places, '0');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (needed && `.${needed}`);
}

/** Decimals cut to so many places, which add up to their sum, rounded half up: what cutting leaves goes to those that lost most. */
export function roundTogether(decimals: readonly string[], places: number): { parts: string[]; sum: string } {
  const most = Math.max(places, ...decimals.map((decimal) => decimal.split('.')[1]?.length ?? 0));
  const unit = 10n ** BigInt(most - places);
  const exact = decimals.map((decimal) => scaled(decimal, most));
  const whole = exact.map((value) => value / unit);
  const total = (2n * exact.reduce((sum, value) => sum + value, 0n) + unit) / (2n * unit);
  const left = Number(total - whole.reduce((sum, value) => sum + value, 0n));
  const byLoss = exact
    .map((value, index) => [value % unit, index] as const)
    .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
  for (const [, index] of byLoss.slice(0, left)) whole[index]! += 1n;
  return { parts: whole.map((value) => written(value, places)), sum: written(total, places) };
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function written(value: bigint, places: number): string {
  if (places === 0) return String(value);
  const digits = String(value).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
